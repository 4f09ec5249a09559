import { openStates } from '@exemplar/shared/review/transitions'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { isolateObjectProperty } from 'payload'
import { gather, toContent } from '../../documents/content.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Review } from '../../documents/review-state.ts'
import type { Reviewable, Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { listReferringRows, toReferred } from './referring-rows.ts'
import { listNear, type Target } from './relations.ts'

/** A document that refers to something, read with its relations. */
export type Referring = {
  readonly collection: string
  readonly reviewable: Reviewable
  readonly row: Row
  readonly review: Review
}

export const isOpen = ({ state }: Review): boolean => (openStates as readonly string[]).includes(state)

/**
 * The request in the same transaction, without what it has read before and without its context: a permit given to one
 * write must not be found by the next of the same request.
 */
export const toFreshRequest = (req: PayloadRequest): PayloadRequest => {
  const fresh = isolateObjectProperty(req, ['context', 'payloadDataLoader'])
  Object.assign(fresh, { context: {}, payloadDataLoader: undefined })
  return fresh
}

/**
 * The open editions that a row is part of: that refer to it, through what they refer to as well, or whose kind gathers
 * rows of its collection; as they read in the transaction of `req`. No other edition is read. Nothing refers to a row that
 * is new.
 */
export const listOpenEditions = async (
  req: PayloadRequest,
  target: Target,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<Referring[]> => {
  const { reviewables } = documentsOf(req.payload)
  const through = listNear(req.payload, [...reviewables.keys()])
  const referred = isNew ? undefined : await toReferred(req, { target, through })
  const lists: Referring[] = []
  for (const [collection, reviewable] of reviewables) {
    const isGathered = reviewable.gathers?.from.includes(target.collection)
    if (!isGathered && !referred) continue
    const rows =
      isGathered || !referred
        ? undefined
        : await listReferringRows(req, { collection, referred, where: isUnderReview })
    for (const row of await readWhole(req, { collection, rows }))
      lists.push({
        ...{ collection, reviewable, row: await gather(req, { reviewable, row }) },
        review: toReview(row.review as ReviewColumn),
      })
  }
  return lists
}

const isUnderReview: Where = { 'review.state': { in: [...openStates] } }

/** These open editions, or all of the collection, read with their relations. */
const readWhole = async (
  req: PayloadRequest,
  { collection, rows }: { collection: string; rows: readonly Row[] | undefined },
): Promise<Row[]> => {
  if (rows?.length === 0) return []
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: rows ? { id: { in: rows.map(({ id }) => id) } } : isUnderReview,
    depth: 2,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Row[]
}

/** Those of them whose published shape is not what was submitted any more. */
export const listChanged = async (editions: readonly Referring[]): Promise<Referring[]> => {
  const changed: Referring[] = []
  for (const edition of editions) {
    const content = await toContent(edition.reviewable, edition.row)
    const isSame = 'digest' in content && content.digest === edition.review.submittedDigest
    if (!isSame) changed.push(edition)
  }
  return changed
}
