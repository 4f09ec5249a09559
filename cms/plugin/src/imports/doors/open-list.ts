import { type CollectionConfig, executeAccess, type PayloadRequest } from 'payload'
import { readPart } from '../../access/request.ts'
import { nameOf } from '../../database/slugs.ts'
import { ImportError } from '../errors.ts'
import type { Table } from '../table.ts'
import { findTable } from '../tables/index.ts'

/** The collection that is asked, by its slug. */
export const readList = (req: PayloadRequest): string => readPart(req, 'collection')

/** Whether the account may fill a list at all; what of it is asked row by row. */
const mayImport = async (req: PayloadRequest, { slug }: Pick<CollectionConfig, 'slug'>): Promise<boolean> => {
  const access = req.payload.collections[slug as keyof typeof req.payload.collections]?.config.access
  if (!req.user || !access) return false
  const [create, update] = [
    await executeAccess({ req, disableErrors: true }, access.create),
    await executeAccess({ req, disableErrors: true }, access.update),
  ]
  return Boolean(create) && Boolean(update)
}

/** The table of a list that the account fills. Throws `no-import`. */
export const openList = async (req: PayloadRequest): Promise<Table> => {
  const slug = readList(req)
  const table = findTable(nameOf(req, slug))
  if (!table || !(await mayImport(req, { slug }))) throw new ImportError('no-import')
  return table
}
