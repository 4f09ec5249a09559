import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Values } from '../../fields/row.ts'
import { ReviewError } from '../errors.ts'
import { listReferences, type Reference } from './references.ts'

/**
 * Refuses a write that refers to what `req.user` may not read: reviews and previews read relations for everybody who
 * reads the document. What stood in the same field of `stored` (the row as it was, the one that is copied) may stay.
 * Throws `relation-out-of-reach` with the places. Trusted code without a user refers to whatever it likes.
 */
export const refuseOutOfReach = async (
  req: PayloadRequest,
  {
    collection,
    data,
    stored,
  }: { collection: SanitizedCollectionConfig; data: Values; stored: readonly Values[] },
): Promise<void> => {
  if (!req.user) return
  const fields = collection.flattenedFields
  const known = new Set(stored.flatMap((row) => listReferences(fields, row)).map(toKey))
  const added = listReferences(fields, data).filter((reference) => !known.has(toKey(reference)))
  const refused: Reference[] = []
  for (const reference of added) if (!(await isReadable(req, reference))) refused.push(reference)
  if (refused.length > 0)
    throw new ReviewError(
      'relation-out-of-reach',
      refused.map(({ path }) => ({ path, message: '没有这项内容，或您无权查看，请改选' })),
    )
}

const toKey = ({ field, collection, id }: Reference): string => `${field}/${collection}/${id}`

/** One by one: MongoDB fails on a list with an id that is none of its own. */
const isReadable = async (req: PayloadRequest, { collection, id }: Reference): Promise<boolean> => {
  if (!req.payload.collections[collection as CollectionSlug]) return false
  const found = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return found !== null
}
