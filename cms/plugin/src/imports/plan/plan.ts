import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { documentsOf } from '../../documents/runtime.ts'
import type { ReadSheet, SheetFault } from '../../sheets/columns.ts'
import type { OpenTable, Table } from '../table.ts'
import { findDocuments } from './documents.ts'
import { type Planned, toPlanned } from './planned.ts'
import { settleRows } from './settle-rows.ts'

export type Plan = {
  readonly documents: readonly Planned[]
  readonly faults: readonly SheetFault[]
  /** Of all that would be written, and of what stood there when it was looked at. */
  readonly digest: string
}

/** What an import works on: its list, opened for the account. */
export type Opened = { readonly table: Table; readonly open: OpenTable }

/** What a sheet would do to a list as it stands, row by row. Reads as the account of `req`, and stores nothing. */
export const toPlan = async (
  req: PayloadRequest,
  { open, table }: Opened,
  read: ReadSheet,
): Promise<Plan> => {
  const settled = settleRows(read.rows, open)
  const documents = await findDocuments(req, { open, rows: settled.rows, table })
  const isReviewed = documentsOf(req.payload).reviewables.has(slugOf(req, table.name))
  const groups = [...Map.groupBy(settled.rows, ({ values }) => open.identify(values).text)]
  const made = groups.map(([text, rows]) =>
    toPlanned({ isReviewed, open, rows, stand: documents.get(text) ?? [], table }),
  )
  const planned = made.flatMap((one) => ('faults' in one ? [] : [one]))
  return {
    documents: planned,
    faults: [...settled.faults, ...made.flatMap((one) => ('faults' in one ? one.faults : []))],
    digest: toDigest(planned),
  }
}

const toDigest = (documents: readonly Planned[]): string =>
  createHash('sha256')
    .update(JSON.stringify(documents.map(({ before, data }) => [before?.id, before?.updatedAt, data])))
    .digest('hex')
