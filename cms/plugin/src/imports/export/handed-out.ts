import { toBeijingDate } from '@exemplar/shared/beijing'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, SelectType, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { nameOf } from '../../database/slugs.ts'
import { toValues, type Values } from '../../fields/row.ts'
import { clearWord } from '../../sheets/words.ts'
import type { WrittenSheet } from '../../sheets/write/write-sheet.ts'
import { ImportError } from '../errors.ts'
import type { Cells, Table } from '../table.ts'
import { findTable } from '../tables/index.ts'
import { listColumns, type ShownColumn, stateColumn, toListTitle } from './columns.ts'

/** Beyond so many a sheet is no list any more, and none is handed out that has a part of it alone. */
const mostDocuments = 20_000

type Asked = {
  readonly collection: SanitizedCollectionConfig
  readonly search?: string | undefined
  readonly sort?: string | undefined
  readonly where?: Where | undefined
}

const clearNote = `已有的内容要清空，在格里写“${clearWord}”；空着的格不改。必填的栏不能清空。`

/** The sheet that somebody fills in: the columns, how they are filled in, and what stands in them already. */
export const toTemplate = async (
  req: PayloadRequest,
  { collection, table }: { collection: SanitizedCollectionConfig; table: Table },
): Promise<WrittenSheet> => {
  const { columns, given = [] } = await table.open(req)
  const title = toListTitle(collection)
  return {
    ...{ name: title, title: `${title}导入表`, columns },
    notes: columns.some(({ clears }) => clears) ? [...table.notes, clearNote] : table.notes,
    rows: given,
    room: 300,
  }
}

/**
 * A list as the account may read it, with the filter in force; in the columns of its template where it has one. Throws
 * `export-too-long`.
 */
export const toHandedOut = async (req: PayloadRequest, asked: Asked): Promise<WrittenSheet> => {
  const { collection } = asked
  const table = findTable(nameOf(req, collection.slug))
  const fields = collection.flattenedFields
  const beside = stateColumn(fields)
  const { columns, rows } = table
    ? await toTableRows(req, { asked, beside, table })
    : await listShown(req, asked, [...listColumns(fields), ...beside])
  const title = toListTitle(collection)
  return {
    ...{ name: title, title, columns, rows },
    notes: [`${toBeijingDate(Date.now())}导出，共${rows.length}行。`],
  }
}

/** Only what is shown is read: entries of the gazette have whole documents in them. */
const listShown = async (req: PayloadRequest, asked: Asked, shown: readonly ShownColumn[]) => {
  const select = Object.fromEntries(
    shown.map(({ column: { name } }) =>
      name === 'review.state' ? ['review', { state: true }] : [name, true],
    ),
  )
  return toShownRows(await listDocuments(req, { ...asked, select }, 1), shown)
}

const toTableRows = async (
  req: PayloadRequest,
  { asked, beside, table }: { asked: Asked; beside: readonly ShownColumn[]; table: Table },
) => {
  const open = await table.open(req)
  const documents = await listDocuments(req, asked, 0)
  return {
    columns: [...open.columns, ...beside.map(({ column }) => column)],
    rows: documents.flatMap((document) => {
      const [besides = {}] = toShownRows([document], beside).rows
      return open.toRows(document).map((cells): Cells => ({ ...cells, ...besides }))
    }),
  }
}

const toShownRows = (documents: readonly Values[], shown: readonly ShownColumn[]) => ({
  columns: shown.map(({ column }) => column),
  rows: documents.map(
    (document): Cells =>
      Object.fromEntries(shown.map(({ column: { name }, read }) => [name, read(document)])),
  ),
})

const listDocuments = async (
  req: PayloadRequest,
  { collection, search, select, sort, where }: Asked & { readonly select?: SelectType },
  depth: number,
): Promise<Values[]> => {
  const found = mergeListSearchAndWhere({
    ...{ collectionConfig: collection, search: search ?? '' },
    ...(where === undefined ? {} : { where }),
  })
  const asAccount = { collection: collection.slug as CollectionSlug, overrideAccess: false, req } as const
  const { totalDocs } = await req.payload.count({ ...asAccount, where: found })
  if (totalDocs > mostDocuments) throw new ImportError('export-too-long')
  const { docs } = await req.payload.find({
    ...{ ...asAccount, where: found, depth, limit: mostDocuments },
    ...(sort === undefined ? {} : { sort }),
    ...(select === undefined ? {} : { select }),
  })
  return docs.map(toValues)
}
