import { findWriteRefusal, type Refusal } from '@exemplar/shared/review/refusal'
import type { Actor, Scope } from '@exemplar/shared/review/roles'
import { takesPart } from '../../access/actor.ts'

/** Why an account that may read a document may not comment on it; undefined where it may. */
export const findCommentRefusal = (actor: Actor): Refusal | undefined =>
  takesPart(actor) ? undefined : 'wrong-role'

/**
 * Why an account may not say that a comment is settled, or open again: that is for those who may write in the document,
 * its reviewers among them, and for whoever made the comment.
 */
export const findResolutionRefusal = (
  actor: Actor,
  { author, review }: { author: string; review: Scope },
): Refusal | undefined => {
  const refused = findCommentRefusal(actor)
  if (refused || author === actor.id) return refused
  return findWriteRefusal(actor, review)
}
