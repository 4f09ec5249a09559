import type { Payload } from 'payload'
import type { Cms } from './cms.ts'

type Row = { id: string } & Record<string, unknown>

/** Finds one row past everything of ours, as somebody with the database's password would. */
export const findStored = async (
  { payload }: Cms,
  { collection, field, value }: { collection: string; field: string; value: unknown },
): Promise<Row> => {
  const row = await payload.db.findOne<Row>({ collection, where: { [field]: { equals: value } } })
  if (!row) throw new Error(`no row with ${field} ${value}`)
  return row
}

/** Changes a row in the database, past the gate. */
export const overwrite = (
  { payload }: { payload: Payload },
  { collection, id, data }: { collection: string; id: string; data: Record<string, unknown> },
): Promise<unknown> => payload.db.updateOne({ collection, id, data })

/** Deletes rows in the database, past the gate. */
export const erase = (
  { payload }: { payload: Payload },
  { collection, field, value }: { collection: string; field: string; value: unknown },
): Promise<unknown> => payload.db.deleteMany({ collection, where: { [field]: { equals: value } } })
