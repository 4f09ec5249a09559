import type { EntryHead } from '@exemplar/shared/gazette/entry'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../database/transaction.ts'
import { isApprovedAs } from '../review/approved.ts'
import { findRow } from '../review/content.ts'
import { appendRecord, reviewLogSlug } from '../review/log.ts'
import { store } from '../review/operation.ts'
import { type ReviewColumn, toReview } from '../review/review-column.ts'
import type { Review } from '../review/review-state.ts'
import { findEntrySalt } from '../review/salt.ts'
import { toRuntime } from '../runtime.ts'
import { type EntryRow, findLatestEntryOf, listEntryRows, readHead } from './entry-row.ts'

/** A crash leaves at most the newest entries unfinished, since every start repairs what is before them. */
const looksBack = 50

/**
 * Finishes what a crash between a gazette entry and its document left undone, on a database without transactions: the
 * entry is public already, so the record and the row follow it. Returns the numbers repaired; a second run finds none.
 */
export const repairGazette = async (payload: Payload): Promise<number[]> => {
  const rows = await listEntryRows({ payload }, { where: {}, sort: '-number', limit: looksBack })
  const repaired: number[] = []
  for (const row of rows.reverse()) {
    const head = findHead(payload, row)
    if (head && (await inTransaction({ payload, user: null }, (req) => finish(req, head))))
      repaired.push(row.number)
  }
  return repaired
}

/** A damaged entry is `verify`'s to name; it must not keep the CMS from starting. */
const findHead = (payload: Payload, row: EntryRow): EntryHead | undefined => {
  try {
    return readHead(row)
  } catch (error) {
    payload.logger.error({ msg: 'damaged gazette entry, left as it is', number: row.number, err: error })
    return undefined
  }
}

const finish = async (req: PayloadRequest, head: EntryHead): Promise<boolean> => {
  const collection = findCollection(req.payload, head)
  if (!collection) return false
  const missing = !(await hasRecord(req, head.number))
  const row = await findRow(req, { collection, id: head.subject })
  const review = toReview(row?.review as ReviewColumn)
  const latest = await findLatestEntryOf(req, head.subject)
  const behind = row !== undefined && latest?.number === head.number && isBehind(review, head)
  const state = head.act === 'withdraw' ? 'withdrawn' : 'published'
  const act = toAct(req.payload, { review, head })
  if (missing)
    await appendRecord(req, {
      act,
      collectionSlug: collection,
      subject: head.subject,
      ...(review.district === undefined ? {} : { district: review.district }),
      edition: head.edition,
      from: behind ? review.state : state,
      to: state,
      comment: '启动时补记：上次运行在写完公报条目后中断。',
      ...('documentDigest' in head ? { contentDigest: head.documentDigest } : {}),
      entry: head.number,
    })
  if (behind) {
    const salt = latest && findEntrySalt(latest)
    await store(req, { collection, id: head.subject, review: toFinished(review, { head, act, salt }) })
  }
  return missing || behind
}

const isBehind = (review: Review, head: EntryHead): boolean =>
  head.act === 'withdraw' ? review.state !== 'withdrawn' : review.live?.number !== head.number

type Finished = 'publish' | 'publish-unreviewed' | 'withdraw'

/** Which act wrote an entry: what went out without the approvals of exactly its words went out unreviewed. */
const toAct = (payload: Payload, { review, head }: { review: Review; head: EntryHead }): Finished => {
  if (head.act === 'withdraw') return 'withdraw'
  const levels = toRuntime(payload).options.reviewLevels
  return isApprovedAs(review, { digest: head.documentDigest, levels }) ? 'publish' : 'publish-unreviewed'
}

/** The review after that act, as its step leaves it. Which chief editor published unreviewed died with the process. */
const toFinished = (
  review: Review,
  { head, act, salt }: { head: EntryHead; act: Finished; salt: string | undefined },
): Review => {
  const { live, owed, publishAt, scheduledBy, salt: _former, ...kept } = review
  if (act === 'withdraw') return { ...kept, edition: head.edition, state: 'withdrawn' }
  const published = {
    ...kept,
    ...(salt === undefined ? {} : { salt }),
    state: 'published',
    live: { edition: head.edition, number: head.number },
  } as const
  if (act === 'publish' || head.act === 'withdraw') return published
  const barred = [...new Set([...(owed?.barred ?? []), ...review.contributors])]
  return { ...published, submittedDigest: head.documentDigest, owed: { barred } }
}

const findCollection = (payload: Payload, { kind }: EntryHead): string | undefined =>
  [...toRuntime(payload).reviewables].find(([, reviewable]) => reviewable.kind === kind)?.[0]

const hasRecord = async (req: PayloadRequest, entry: number): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: reviewLogSlug as CollectionSlug,
    where: { entry: { equals: entry } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
