import { toBeijingTime } from '@exemplar/shared/beijing'
import { readable } from '@exemplar/shared/scalars'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { takesPart, toActor } from '../../access/actor.ts'
import { AccessError } from '../../access/errors.ts'
import { slugOf } from '../../database/slugs.ts'
import { inTransaction } from '../../database/transaction.ts'
import { listCandidates } from '../../documents/candidates.ts'
import { toDue } from '../../documents/due.ts'
import { findNextStep } from '../../documents/next-step.ts'
import { openDocument } from '../../documents/open-document.ts'
import type { Review } from '../../documents/review-state.ts'
import { notify } from '../../messages/notify.ts'
import { ReviewError } from '../errors.ts'
import { appendRecord } from '../log/log.ts'
import { store } from '../machine/operation.ts'

/** Who is to take the next step (an account's id, or null for nobody in particular), and by when. */
export const assignmentRequest = z.strictObject({
  revision: z.int().nonnegative(),
  assignee: readable.min(1).nullable(),
  dueAt: z.iso.datetime({ offset: true }).optional(),
})
export type AssignmentRequest = z.infer<typeof assignmentRequest>

/**
 * Names who is to take the next step, oneself or somebody else. Everybody may who sees the document and takes part in
 * reviews. It binds nobody: others who may take the step still may. Throws `wrong-state` where nothing waits,
 * `wrong-role` for those who only read, `not-a-candidate` for somebody who may not take the step,
 * `due-is-past` and `time-too-far` for a time that is no time to be done by.
 */
export const assign = (
  { payload, user }: { payload: Payload; user: TypedUser },
  { collection, id, request }: { collection: string; id: string; request: AssignmentRequest },
): Promise<Review> =>
  inTransaction({ payload, user }, async (req) => {
    const { row, review } = await openDocument(req, { collection, id })
    if (request.revision !== review.revision) throw new ReviewError('stale-revision')
    const assigned = await readAssigned(req, { review, request })
    await appendRecord(req, {
      act: 'assign',
      collectionSlug: collection,
      subject: id,
      edition: review.edition,
      from: review.state,
      to: review.state,
      comment: await writeComment(req, assigned),
      ...(review.district === undefined ? {} : { district: review.district }),
    })
    await notify(req, { act: 'assign', collection, row, before: review, after: assigned })
    return store(req, { collection, id, review: assigned })
  })

const readAssigned = async (
  req: PayloadRequest,
  { review, request }: { review: Review; request: AssignmentRequest },
): Promise<Review> => {
  const actor = toActor(req.user)
  if (!actor || !takesPart(actor)) throw new AccessError('wrong-role')
  if (findNextStep(review) === undefined) throw new AccessError('wrong-state')
  const { assignee: _before, ...kept } = review
  const dueAt = request.dueAt === undefined ? {} : { dueAt: toDue(request.dueAt, review) }
  if (request.assignee === null) return { ...kept, ...dueAt }
  const candidates = await listCandidates(req, review)
  if (!candidates.some(({ id }) => id === request.assignee)) throw new ReviewError('not-a-candidate')
  return { ...kept, ...dueAt, assignee: request.assignee }
}

const writeComment = async (req: PayloadRequest, { assignee, dueAt }: Review): Promise<string> => {
  const name = assignee === undefined ? undefined : await findName(req, assignee)
  const to = name === undefined ? '不指定经办人' : `由${name}办理`
  return dueAt === undefined ? to : `${to}，期限${toBeijingTime(dueAt)}`
}

/** The name of an account; its id where it is gone. */
export const findName = async (req: PayloadRequest, id: string): Promise<string> => {
  const user = await req.payload.findByID({
    collection: slugOf(req, 'users'),
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return (user as { name?: string | null } | null)?.name || id
}
