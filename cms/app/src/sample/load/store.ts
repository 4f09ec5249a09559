import type { CollectionSlug, File, Payload, TypedUser, Where } from 'payload'

export type Row = { readonly id: string; readonly [field: string]: unknown }
type Writing = {
  collection: CollectionSlug
  /** What tells the row from all others: an interrupted load finds by it what it made already. */
  key: Readonly<Record<string, string | number>>
  data: Readonly<Record<string, unknown>>
  user: TypedUser
  file?: File
}

/** The row with this key, or undefined. */
export const findRow = async (
  payload: Payload,
  { collection, key }: Pick<Writing, 'collection' | 'key'>,
): Promise<Row | undefined> => {
  const where: Where = Object.fromEntries(
    Object.entries(key).map(([field, value]) => [field, { equals: value }]),
  )
  const { docs } = await payload.find({ collection, where, limit: 1, depth: 0, pagination: false })
  return docs[0] as Row | undefined
}

/** The row with this key, created as `user` and under their access where it is missing. */
export const ensureRow = async (payload: Payload, writing: Writing): Promise<Row> => {
  const { collection, key, data, user, file } = writing
  const found = await findRow(payload, writing)
  if (found) return found
  const created = await payload.create({
    collection,
    data: { ...data, ...key } as never,
    user,
    overrideAccess: false,
    depth: 0,
    ...(file ? { file } : {}),
  })
  return created as unknown as Row
}
