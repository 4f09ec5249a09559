import type { Payload, TypedUser } from 'payload'
import { toActor } from '../../access/actor.ts'
import { AccessError } from '../../access/errors.ts'
import { slugOf } from '../../database/slugs.ts'
import { inTransaction } from '../../database/transaction.ts'
import { type DocumentAddress, openDocument } from '../../documents/open-document.ts'
import { toAuthor } from '../../review/log/log.ts'
import { findThread } from './comment.ts'
import { commentsSlug } from './comments.ts'
import { findResolutionRefusal } from './permissions.ts'
import type { ResolutionRequest } from './requests.ts'
import { listComments } from './threads.ts'

/**
 * Says that a comment is settled, or open again. Binds nobody: an open comment keeps no edition back. Where it already is
 * so, nothing changes. Throws `unknown-comment`, `not-a-thread`, `wrong-role`, `wrong-district`.
 */
export const resolveComment = (
  { payload, user }: { payload: Payload; user: TypedUser },
  { collection, id, comment, request }: DocumentAddress & { comment: string; request: ResolutionRequest },
): Promise<void> =>
  inTransaction({ payload, user }, async (req) => {
    const { review } = await openDocument(req, { collection, id })
    const thread = findThread(await listComments(req, id), comment)
    const actor = toActor(user)
    const refused = actor ? findResolutionRefusal(actor, { author: thread.author, review }) : 'wrong-role'
    if (refused) throw new AccessError(refused)
    const isResolved = Boolean(thread.resolvedAt)
    if (isResolved === (request.to === 'resolved')) return
    const { actor: resolvedBy, actorName: resolvedByName } = toAuthor(req)
    await req.payload.db.updateOne({
      collection: slugOf(req, commentsSlug),
      id: thread.id,
      data: isResolved
        ? { resolvedBy: null, resolvedByName: null, resolvedAt: null }
        : { resolvedBy, resolvedByName, resolvedAt: new Date().toISOString() },
      req,
    })
  })
