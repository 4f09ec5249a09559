import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Where } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toReview } from '../../documents/review-column.ts'
import { toAuthor } from '../../review/log/log.ts'
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

/**
 * What was said of an edition that was given up is settled with it, and of no edition any more: the next one will have
 * its number.
 */
export const settleDiscarded: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return
  const [before, after] = [toReview(previousDoc?.review), toReview(doc.review)]
  if (after.edition >= before.edition) return
  const of: Where[] = [{ subject: { equals: doc.id } }, { edition: { equals: before.edition } }]
  const { actor: resolvedBy, actorName: resolvedByName } = toAuthor(req)
  const resolved = { resolvedBy, resolvedByName, resolvedAt: new Date().toISOString() }
  const collection = slugOf(req, commentsSlug)
  const open: Where = { and: [...of, { resolvedAt: { exists: false } }, { parent: { exists: false } }] }
  await req.payload.db.updateMany({ collection, where: open, data: resolved, req })
  await req.payload.db.updateMany({ collection, where: { and: of }, data: { discarded: true }, req })
}

/** They go with a draft that is deleted. What was submitted once cannot be, and keeps what was said of it. */
export const removeComments: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: slugOf(req, commentsSlug),
    where: { subject: { equals: String(id) } },
    req,
  })
}
