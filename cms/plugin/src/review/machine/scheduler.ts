import type { CollectionSlug, Payload } from 'payload'
import type { AccessError } from '../../access/errors.ts'
import { inTransaction } from '../../database/transaction.ts'
import { findRow } from '../../documents/content.ts'
import { toAwaited } from '../../documents/due.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import type { CodeOf } from '../../errors/declare-errors.ts'
import { ExemplarError } from '../../errors/exemplar-error.ts'
import type { GazetteError } from '../../gazette/errors.ts'
import { gazetteOf } from '../../gazette/runtime.ts'
import { notify } from '../../messages/notify.ts'
import type { ReviewError } from '../errors.ts'
import { appendRecord } from '../log/log.ts'
import { missesOf } from './misses.ts'
import { publishDue, store } from './operation.ts'

/** How long the scheduler sleeps at most: another process may have scheduled something meanwhile. */
const looksEvery = 5_000

/**
 * Publishes what is due and sleeps until the next time. What fell due while no
 * process ran is made up at once. With several processes at work the operation lets one of them win. Runs until
 * `abort` fires.
 */
export const runScheduler = async (payload: Payload, abort: AbortSignal): Promise<void> => {
  const { signal } = gazetteOf(payload)
  while (!abort.aborted) {
    const since = signal.count()
    const next = await publishAllDue(payload, abort).catch((error: unknown) => {
      if (!abort.aborted)
        payload.logger.error({ msg: 'scheduler: could not look for what is due', err: error })
      return undefined
    })
    const milliseconds =
      next === undefined ? looksEvery : Math.min(looksEvery, Math.max(0, Date.parse(next) - Date.now()))
    await signal.wait({ since, milliseconds, abort })
  }
}

/** Publishes everything due now; returns the next time to come, if any. */
const publishAllDue = async (payload: Payload, abort: AbortSignal): Promise<string | undefined> => {
  let next: string | undefined
  for (const collection of documentsOf(payload).reviewables.keys()) {
    for (const row of await listScheduled(payload, collection)) {
      if (abort.aborted) return undefined
      const { publishAt } = toReview(row.review as ReviewColumn)
      if (publishAt === undefined) continue
      if (publishAt <= new Date().toISOString()) await publish(payload, { collection, row })
      else if (next === undefined || publishAt < next) next = publishAt
    }
  }
  return next
}

const listScheduled = async (payload: Payload, collection: string): Promise<Row[]> => {
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    where: { 'review.state': { equals: 'scheduled' } },
    sort: 'review.publishAt',
    limit: 100,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs as unknown as Row[]
}

/** Another process or person was faster: there is nothing left to do here. */
const overtaken: readonly string[] = ['stale-revision', 'wrong-state'] satisfies CodeOf<
  typeof AccessError | typeof ReviewError
>[]

/** Nothing can be published until somebody has put the machine right; what is scheduled waits. */
const lasting: readonly string[] = [
  'gazette-behind',
  'gazette-differs',
  'gazette-gap',
  'gazette-restored',
  'mark-missing',
  'keys-missing',
  'clock-wrong',
] satisfies CodeOf<typeof GazetteError>[]

const publish = async (
  payload: Payload,
  { collection, row }: { collection: string; row: Row },
): Promise<void> => {
  const { revision } = toReview(row.review as ReviewColumn)
  const { troubles } = gazetteOf(payload)
  try {
    await publishDue({ payload, collection, id: row.id, revision })
    troubles.note(payload, { about: 'scheduler', code: undefined })
  } catch (error) {
    if (error instanceof ExemplarError && overtaken.includes(error.code)) return
    // Said once, however often it is tried.
    if (error instanceof ExemplarError && lasting.includes(error.code))
      return troubles.note(payload, { about: 'scheduler', code: error.code, issues: error.data.issues })
    payload.logger.error({ msg: 'scheduled edition not published', collection, id: row.id, err: error })
    // What may pass is tried again; what will not is given back to the publishers, and the log says why.
    if (error instanceof ExemplarError && error.status < 500) {
      await missTime(payload, { collection, id: row.id, reason: error.data.zh })
      missesOf(payload).count += 1
    }
  }
}

const missTime = (
  payload: Payload,
  { collection, id, reason }: { collection: string; id: string; reason: string },
): Promise<void> =>
  inTransaction({ payload, user: null }, async (req) => {
    const row = await findRow(req, { collection, id })
    const before = toReview(row?.review as ReviewColumn)
    if (before.state !== 'scheduled') return
    const { publishAt, scheduledBy, ...review } = before
    await appendRecord(req, {
      act: 'miss-time',
      collectionSlug: collection,
      subject: id,
      ...(review.district === undefined ? {} : { district: review.district }),
      edition: review.edition,
      from: 'scheduled',
      to: 'approved',
      comment: reason,
    })
    const { stepDays } = documentsOf(payload)
    const awaited = toAwaited({ ...review, state: 'approved' }, { before, days: stepDays })
    if (row) await notify(req, { act: 'miss-time', collection, row, before, after: awaited, comment: reason })
    await store(req, { collection, id, review: awaited })
  })
