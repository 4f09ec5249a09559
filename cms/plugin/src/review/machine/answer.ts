import { findWriteRefusal, type Refusal } from '@exemplar/shared/review/refusal'
import type { Actor } from '@exemplar/shared/review/roles'
import { readable, typed } from '@exemplar/shared/scalars'
import type { Payload, TypedUser } from 'payload'
import { z } from 'zod'
import { toActor } from '../../access/actor.ts'
import { AccessError } from '../../access/errors.ts'
import { checkContent } from '../../check/content-check.ts'
import { type Finding, toMasked } from '../../check/findings.ts'
import { inTransaction } from '../../database/transaction.ts'
import { openDocument } from '../../documents/open-document.ts'
import type { Review } from '../../documents/review-state.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { ReviewError } from '../errors.ts'
import { appendRecord } from '../log/log.ts'
import { store } from './operation.ts'

/** The finding (its key) and why it may stand. */
export const answerRequest = z.strictObject({
  revision: z.int().nonnegative(),
  finding: readable.min(1).max(2000),
  reason: typed.max(500),
})
export type AnswerRequest = z.infer<typeof answerRequest>

/**
 * Answers a finding of the content check, so that the edition may go on with it. A warning is answered by whoever may
 * write in the document; a block by a reviewer who has not written in the edition. The review log keeps who and why.
 */
export const answerFinding = (
  { payload, user }: { payload: Payload; user: TypedUser },
  { collection, id, request }: { collection: string; id: string; request: AnswerRequest },
): Promise<Review> =>
  inTransaction({ payload, user }, async (req) => {
    const actor = toActor(user)
    if (!actor) throw new RequestError('not-signed-in')
    const { reviewable, row, review } = await openDocument(req, { collection, id })
    if (request.revision !== review.revision) throw new ReviewError('stale-revision')
    const found = (await checkContent(req, { reviewable, row })).filter(({ key }) => key === request.finding)
    // Two rules may find the same words: the answer is for both, so the stricter one says who may give it.
    const finding = found.find(({ level }) => level === 'block') ?? found[0]
    if (!finding) throw new ReviewError('unknown-finding')
    const refused = findAnswerRefusal(actor, { finding, review })
    if (refused) throw new AccessError(refused)
    await appendRecord(req, {
      act: 'answer-finding',
      collectionSlug: collection,
      subject: id,
      edition: review.edition,
      from: review.state,
      to: review.state,
      comment: `${finding.zh}（${toMasked(finding)}）：${request.reason}`,
      ...(review.district === undefined ? {} : { district: review.district }),
    })
    return store(req, { collection, id, review: withAnswer(review, { actor, request }) })
  })

const withAnswer = (review: Review, { actor, request }: { actor: Actor; request: AnswerRequest }): Review => {
  const others = review.answers.filter(({ finding }) => finding !== request.finding)
  const answer = { finding: request.finding, by: actor.id, reason: request.reason }
  return { ...review, answers: [...others, { ...answer, at: new Date().toISOString() }] }
}

const reviewers: readonly string[] = ['district-reviewer', 'city-reviewer', 'chief-editor']

/** Why an account may not answer a finding; undefined where it may. */
export const findAnswerRefusal = (
  actor: Actor,
  { finding, review }: { finding: Finding; review: Review },
): Refusal | undefined => {
  if (review.state === 'withdrawn' || review.state === 'published') return 'wrong-state'
  const refused = findWriteRefusal(actor, review)
  if (refused || finding.level === 'warn') return refused
  if (!reviewers.includes(actor.role)) return 'wrong-role'
  return review.contributors.includes(actor.id) ? 'own-work' : undefined
}
