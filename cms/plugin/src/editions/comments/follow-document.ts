import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toReview } from '../../documents/review-column.ts'
import { commentsSlug } from './comments.ts'

/** Comments move with their document: whoever may read the one reads the others. */
export const moveComments: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return
  const { district } = toReview(doc.review)
  if (district === toReview(previousDoc?.review).district) return
  await req.payload.db.updateMany({
    collection: slugOf(req, commentsSlug),
    where: { subject: { equals: doc.id } },
    data: { district: district ?? null },
    req,
  })
}

/** They go with a draft that is deleted. What was submitted once cannot be, and keeps what was said of it. */
export const removeComments: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: slugOf(req, commentsSlug),
    where: { subject: { equals: String(id) } },
    req,
  })
}
