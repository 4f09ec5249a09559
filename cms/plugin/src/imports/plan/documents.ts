import type { PayloadRequest, SelectType, Where } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toValues, type Values } from '../../fields/row.ts'
import type { SheetRow } from '../../sheets/columns.ts'
import { toKey } from '../../sheets/match/values.ts'
import type { OpenTable, Table } from '../table.ts'

/** So many are asked for in one query. */
const atOnce = 200

type Asked = { readonly open: OpenTable; readonly rows: readonly SheetRow[]; readonly table: Table }

/** The documents that rows may be about, by what tells them from others; as the account may read them, relations as ids. */
export const findDocuments = async (
  req: PayloadRequest,
  { open, rows, table }: Asked,
): Promise<ReadonlyMap<string, readonly Values[]>> => {
  const documents = await listDocuments(req, { rows, table })
  return Map.groupBy(documents, (document) => {
    const [first] = open.toRows(document)
    return first ? open.identify(first).text : ''
  })
}

const listDocuments = async (
  req: PayloadRequest,
  { rows, table }: Pick<Asked, 'rows' | 'table'>,
): Promise<Values[]> => {
  const { foundBy } = table
  if (foundBy === undefined) return find(req, table)
  const wanted = new Set(rows.map(({ values: { [foundBy.column]: value } }) => toKey(String(value))))
  // No database compares as we do: by what of all of them they are known is looked at here, and nothing else of them.
  const known = await find(req, table, { select: { [foundBy.field]: true } })
  const ids = known.filter((one) => wanted.has(toKey(String(one[foundBy.field])))).map(({ id }) => String(id))
  const found: Values[] = []
  for (let from = 0; from < ids.length; from += atOnce)
    found.push(...(await find(req, table, { where: { id: { in: ids.slice(from, from + atOnce) } } })))
  return found
}

const find = async (
  req: PayloadRequest,
  { name }: Table,
  asked: { readonly where?: Where; readonly select?: SelectType } = {},
): Promise<Values[]> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, name), ...asked, depth: 0, pagination: false, sort: 'id' },
    ...{ overrideAccess: false, req },
  })
  return docs.map(toValues)
}
