import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { toActor } from '../../access/actor.ts'
import { AccessError } from '../../access/errors.ts'
import { slugOf } from '../../database/slugs.ts'
import { inTransaction } from '../../database/transaction.ts'
import { type DocumentAddress, openDocument } from '../../documents/open-document.ts'
import { type Review, toScope } from '../../documents/review-state.ts'
import { toAuthor } from '../../review/log/log.ts'
import { EditionError } from '../errors.ts'
import { commentsSlug } from './comments.ts'
import { isFieldPath } from './field-path.ts'
import { findCommentRefusal } from './permissions.ts'
import type { CommentRequest } from './requests.ts'
import { tellOfComment } from './tell.ts'
import { listComments, mostComments, type StoredComment } from './threads.ts'

/**
 * Says something of the edition at hand, of one field of it or of words in one, or answers what was said; those whom it concerns are told
 * in the same transaction. The edition stays as it is, and so do its approvals. Throws `wrong-role` for those who only
 * look on, `unknown-field`, `unknown-comment`, `not-a-thread`, `too-many-comments`.
 */
export const comment = (
  { payload, user }: { payload: Payload; user: TypedUser },
  { collection, id, request }: DocumentAddress & { request: CommentRequest },
): Promise<void> =>
  inTransaction({ payload, user }, async (req) => {
    const { row, review } = await openDocument(req, { collection, id })
    refuseOnlookers(req)
    const said = await listComments(req, id)
    if (said.length >= mostComments) throw new EditionError('too-many-comments')
    if (request.field !== undefined) requireField(req, { collection, path: request.field })
    const thread = request.parent === undefined ? undefined : findThread(said, request.parent)
    await req.payload.db.create({
      collection: slugOf(req, commentsSlug),
      data: { collectionSlug: collection, subject: id, ...request, ...toOrigin(req, review) },
      req,
    })
    const replied = thread && [thread, ...said.filter(({ parent }) => parent === thread.id)]
    await tellOfComment(req, { collection, row, review, text: request.text, replied })
  })

/** A comment that stands for itself, by its id. Throws `unknown-comment`, `not-a-thread` for a reply. */
export const findThread = (comments: readonly StoredComment[], id: string): StoredComment => {
  const found = comments.find((candidate) => candidate.id === id)
  if (!found) throw new EditionError('unknown-comment')
  if (found.parent) throw new EditionError('not-a-thread')
  return found
}

/** By whom, when, and of which edition. */
const toOrigin = (req: PayloadRequest, review: Review) => {
  const { actor: author, actorName: authorName, role } = toAuthor(req)
  const at = new Date().toISOString()
  return { author, authorName, role, at, edition: review.edition, ...toScope(review) }
}

const refuseOnlookers = ({ user }: PayloadRequest): void => {
  const actor = toActor(user)
  const refused = actor ? findCommentRefusal(actor) : 'wrong-role'
  if (refused) throw new AccessError(refused)
}

const requireField = (
  { payload }: PayloadRequest,
  { collection, path }: { collection: string; path: string },
): void => {
  const fields = payload.collections[collection]?.config.flattenedFields ?? []
  if (!isFieldPath(fields, path)) throw new EditionError('unknown-field')
}
