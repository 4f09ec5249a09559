import type { PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import type { Review } from '../../documents/review-state.ts'
import type { Row } from '../../documents/reviewable.ts'
import { tell } from '../../messages/notify.ts'
import { listReaders } from '../../messages/readers.ts'
import type { StoredComment } from './threads.ts'

type Said = {
  readonly collection: string
  readonly row: Row
  readonly review: Review
  readonly text: string
  /** The thread that it was said in, from its first comment on; undefined for a comment that begins one. */
  readonly replied: readonly StoredComment[] | undefined
}

/**
 * Tells the writers of the edition of a new comment, and everybody who spoke in a thread of a reply; in the transaction
 * of `req`. Nobody is told of their own words, or of a document that they may not read any more.
 */
export const tellOfComment = async (
  req: PayloadRequest,
  { collection, row, review, text, replied }: Said,
): Promise<void> => {
  const concerned = replied ? replied.map(({ author }) => author) : review.contributors
  const message = replied
    ? ({ act: 'reply', why: 'your-thread' } as const)
    : ({ act: 'comment', why: 'your-text' } as const)
  for (const recipient of await listReaders(req, { ids: concerned, review }))
    if (recipient !== toActor(req.user)?.id)
      await tell(req, { ...message, collection, row, comment: text, recipient })
}
