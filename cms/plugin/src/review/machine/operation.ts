import type { ReviewRequest } from '@exemplar/shared/review/record'
import { refusal } from '@exemplar/shared/review/refusal'
import type { Actor } from '@exemplar/shared/review/roles'
import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'
import { toActor } from '../../access/actor.ts'
import { AccessError } from '../../access/errors.ts'
import { inTransaction } from '../../database/transaction.ts'
import { findRow, toContent } from '../../documents/content.ts'
import { toAwaited } from '../../documents/due.ts'
import {
  type DocumentAddress,
  findDocument,
  type OpenDocument,
  openDocument,
} from '../../documents/open-document.ts'
import { type ReviewColumn, toReview, toReviewColumn } from '../../documents/review-column.ts'
import { type Review, toEdition } from '../../documents/review-state.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { RequestError } from '../../errors/request-errors.ts'
import type { Values } from '../../fields/row.ts'
import { type Looked, lookForFiles } from '../../gazette/files/require-files.ts'
import { settle } from '../../gazette/mark/mark.ts'
import { gazetteOf } from '../../gazette/runtime.ts'
import { notify } from '../../messages/notify.ts'
import { toPermit } from '../../records/permit.ts'
import { ReviewError } from '../errors.ts'
import { appendRecord } from '../log/log.ts'
import type { Step } from './step.ts'
import { scheduler, steps } from './steps.ts'

/** Which document, and what is to be done with it. */
export type Task = { readonly collection: string; readonly id: string; readonly request: ReviewRequest }

/** The review as it stands afterwards, and the gazette number where the step wrote an entry. */
export type Outcome = { readonly review: Omit<Review, 'salt'>; readonly entry?: number }

/**
 * Takes one transition on one document as `user`: the only way through the review. Checks who may, what must hold,
 * then writes the gazette entry (of publish and withdraw), the review record and the row in one transaction. Throws an
 * ExemplarError with a permanent code; then nothing has changed.
 */
export const transition = async ({
  payload,
  user,
  ...task
}: Task & { payload: Payload; user: TypedUser | null }): Promise<Outcome> => {
  const actor = toActor(user)
  if (!actor) throw new RequestError('not-signed-in')
  const looked = await lookAhead(payload, task)
  const work = async (req: PayloadRequest) =>
    take(req, { ...task, actor, looked, ...(await openDocument(req, task)) })
  return finish(payload, task, await inTransaction({ payload, user }, work))
}

/**
 * Publishes a scheduled edition whose time has come, as the scheduler, whatever has become of the account that set the
 * time: a publisher decided, as the record before tells, and all that has to hold is checked again now. Throws as
 * `transition` does.
 */
export const publishDue = async ({
  payload,
  revision,
  ...which
}: DocumentAddress & { payload: Payload; revision: number }): Promise<Outcome> => {
  const task: Task = { ...which, request: { transition: 'publish', revision, comment: '定时发布' } }
  const looked = await lookAhead(payload, task)
  const work = async (req: PayloadRequest) =>
    take(req, { ...task, actor: scheduler, looked, ...(await findDocument(req, task)) })
  return finish(payload, task, await inTransaction({ payload, user: null }, work))
}

/** What is slow about a transition that publishes, done before its transaction. Refuses nothing: that has its order there. */
const lookAhead = async (payload: Payload, { request, ...which }: Task): Promise<Looked> => {
  if (request.transition !== 'publish' && request.transition !== 'publish-unreviewed') return new Map()
  const reviewable = documentsOf(payload).reviewables.get(which.collection)
  const row = reviewable && (await findRow({ payload }, which))
  const content = row && (await toContent(reviewable, row))
  return content && 'document' in content ? lookForFiles(payload, content.document) : new Map()
}

const finish = async (payload: Payload, task: Task, outcome: Outcome): Promise<Outcome> => {
  await confirmStored(payload, { ...task, revision: outcome.review.revision })
  // The entry stands: the high-water mark has it for signed before anybody is told of it.
  if (outcome.entry !== undefined) await settle(payload)
  // Streams look for the new entry, the scheduler for the new time.
  if (outcome.entry !== undefined || outcome.review.state === 'scheduled') gazetteOf(payload).signal.notify()
  return outcome
}

const take = async (
  req: PayloadRequest,
  { collection, id, review: before, ...given }: Task & OpenDocument & { actor: Actor; looked: Looked },
): Promise<Outcome> => {
  const { actor, request, row } = given
  refuseUnlessAllowed(req, { actor, request, review: before })
  if (request.revision !== before.revision) throw new ReviewError('stale-revision')

  const step = await steps[request.transition]({ ...given, req, review: before })
  await record(req, { task: { collection, id, request }, before, step })
  const { stepDays } = documentsOf(req.payload)
  const review = toAwaited(step.review, { before, days: stepDays })
  const told = { act: request.transition, collection, row, before, after: review }
  await notify(req, { ...told, ...toComment(request, step) })
  const { salt, ...stored } = await store(req, { collection, id, review, fields: step.fields })
  return { review: stored, ...toEntry(step) }
}

const refuseUnlessAllowed = (
  req: PayloadRequest,
  { actor, request, review }: { actor: Actor; request: ReviewRequest; review: Review },
): void => {
  const { reviewLevels } = documentsOf(req.payload)
  const { transition } = request
  const refused = refusal(actor, transition, toEdition(review, { transition, levels: reviewLevels }))
  if (refused) throw new AccessError(refused)
}

const record = (req: PayloadRequest, { task, before, step }: { task: Task; before: Review; step: Step }) =>
  appendRecord(req, {
    act: task.request.transition,
    collectionSlug: task.collection,
    subject: task.id,
    edition: step.edition ?? step.review.edition,
    from: before.state,
    to: step.review.state,
    ...(before.district === undefined ? {} : { district: before.district }),
    ...toComment(task.request, step),
    ...(step.contentDigest ? { contentDigest: step.contentDigest } : {}),
    ...toEntry(step),
  })

const toComment = ({ comment }: ReviewRequest, { told }: Step): { comment?: string } => {
  const whole = [told, comment].filter((part) => part).join('。')
  return whole === '' ? {} : { comment: whole }
}

const toEntry = ({ entry }: Step): { entry?: number } => (entry === undefined ? {} : { entry })

/** Writes the review of a row past the gate, and the `fields` that a step changes; returns it with the revision it has now. */
export const store = async (
  req: PayloadRequest,
  {
    collection,
    fields = {},
    id,
    review,
  }: { collection: string; id: string; review: Review; fields?: Values | undefined },
): Promise<Review> => {
  const next = { ...review, revision: review.revision + 1 }
  await req.payload.update({
    collection: collection as CollectionSlug,
    id,
    data: { ...fields, review: toReviewColumn(next) },
    depth: 0,
    overrideAccess: true,
    req,
    context: toPermit(collection, id),
  })
  return next
}

/** Payload's SQL adapters swallow a failed COMMIT: what is acknowledged is read back first. */
const confirmStored = async (
  payload: Payload,
  { collection, id, revision }: Task & { revision: number },
): Promise<void> => {
  const row = (await payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Row
  if (toReview(row.review as ReviewColumn).revision < revision) throw new ReviewError('not-stored')
}
