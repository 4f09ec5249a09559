import { isWithin } from '@exemplar/shared/review/roles'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { toActor, usersSlug } from '../access/actor.ts'
import { tell } from '../notices/notify.ts'
import type { Review } from '../review/review-state.ts'
import type { Row } from '../review/reviewable.ts'
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
  const notice = replied
    ? ({ act: 'reply', why: 'your-thread' } as const)
    : ({ act: 'comment', why: 'your-text' } as const)
  for (const recipient of await listReaders(req, { ids: concerned, review }))
    if (recipient !== toActor(req.user)?.id)
      await tell(req, { ...notice, collection, row, comment: text, recipient })
}

/** Those of the accounts, each once, that may still read the document. */
const listReaders = async (
  req: PayloadRequest,
  { ids, review }: { ids: readonly string[]; review: Review },
): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: usersSlug as CollectionSlug,
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.flatMap((user) => {
    const actor = toActor({ ...user, collection: usersSlug })
    return actor && isWithin(actor, review) ? [actor.id] : []
  })
}
