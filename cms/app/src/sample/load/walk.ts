import type { ReviewRequest } from '@exemplar/shared/review/record'
import type { ReviewState } from '@exemplar/shared/review/transitions'
import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { transition } from 'payload-plugin-exemplar'

/** Who takes a document to the public: its author, the reviewers by level, the publisher. */
export type Road = {
  readonly author: TypedUser
  readonly reviewers: readonly TypedUser[]
  readonly publisher: TypedUser
}

type Review = { state: ReviewState; level: number; revision: number }

/** Takes a document from wherever it is in review to published, one transition after the other, as the accounts that may. */
export const walkToPublic = async (
  payload: Payload,
  { collection, id, road }: { collection: CollectionSlug; id: string; road: Road },
): Promise<void> => {
  const row = await payload.findByID({ collection, id, depth: 0 })
  let review = (row as unknown as { review: Review }).review
  while (review.state !== 'published') {
    const { user, name } = toNext(review, road)
    const request = { transition: name, revision: review.revision } as ReviewRequest
    const outcome = await transition({ payload, user, collection, id, request })
    review = outcome.review
  }
}

const toNext = (review: Review, { author, reviewers, publisher }: Road) => {
  if (review.state === 'draft' || review.state === 'changes-requested')
    return { user: author, name: 'submit' }
  if (review.state === 'approved') return { user: publisher, name: 'publish' }
  const reviewer = reviewers[review.level]
  if (review.state !== 'in-review' || !reviewer)
    throw new Error(`no way on from ${review.state}, level ${review.level}`)
  return { user: reviewer, name: 'approve' }
}
