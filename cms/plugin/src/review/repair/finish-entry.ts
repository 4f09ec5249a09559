import type { EntryHead } from '@exemplar/shared/gazette/entry'
import type { Payload, PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { isApprovedAs } from '../../documents/approved.ts'
import { findRow, toContent } from '../../documents/content.ts'
import { type ReviewColumn, toReview, toReviewColumn } from '../../documents/review-column.ts'
import type { Review } from '../../documents/review-state.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { findEntrySalt } from '../../documents/salt.ts'
import { findLatestEntryOf } from '../../gazette/entry/entry-row.ts'
import { appendRecord, reviewLogSlug } from '../log/log.ts'
import { store } from '../machine/operation.ts'

/**
 * Lets the review record and the document follow an entry that stands without them, in the transaction of `req`: as the
 * system, with `comment` saying why, and `withoutApprovals` in its place where no approvals of its words are here. A document that is not there is not made up. Returns whether anything was missing.
 */
export const finishEntry = async (
  req: PayloadRequest,
  {
    head,
    comment,
    withoutApprovals = comment,
  }: { head: EntryHead; comment: string; withoutApprovals?: string },
): Promise<boolean> => {
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
      comment: act === 'publish-unreviewed' ? withoutApprovals : comment,
      ...('documentDigest' in head ? { contentDigest: head.documentDigest } : {}),
      entry: head.number,
    })
  if (behind) {
    const salt = latest && findEntrySalt(latest)
    const finished = toFinished(review, { head, act, salt })
    const saysIt = await saysEntry(req, {
      collection,
      row: { ...row, review: toReviewColumn(finished) },
      head,
    })
    const { submittedDigest: _other, ...unlike } = finished
    await store(req, { collection, id: head.subject, review: saysIt ? finished : unlike })
  }
  return missing || behind
}

/** Whether the row says what the entry says: after a recovery it may be an older text, which nobody submitted as this one. */
const saysEntry = async (
  { payload }: PayloadRequest,
  { collection, row, head }: { collection: string; row: Row; head: EntryHead },
): Promise<boolean> => {
  const reviewable = documentsOf(payload).reviewables.get(collection)
  if (head.act === 'withdraw' || !reviewable) return false
  const content = await toContent(reviewable, row)
  return 'digest' in content && content.digest === head.documentDigest
}

const isBehind = (review: Review, head: EntryHead): boolean =>
  head.act === 'withdraw' ? review.state !== 'withdrawn' : review.live?.number !== head.number

type Finished = 'publish' | 'publish-unreviewed' | 'withdraw'

/** Which act wrote an entry: what went out without the approvals of exactly its words went out unreviewed. */
const toAct = (payload: Payload, { review, head }: { review: Review; head: EntryHead }): Finished => {
  if (head.act === 'withdraw') return 'withdraw'
  const levels = documentsOf(payload).reviewLevels
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
    edition: head.edition,
    state: 'published',
    live: { edition: head.edition, number: head.number },
  } as const
  if (act === 'publish' || head.act === 'withdraw') return published
  const barred = [...new Set([...(owed?.barred ?? []), ...review.contributors])]
  return { ...published, submittedDigest: head.documentDigest, owed: { barred } }
}

/** The collection that a kind of document is kept in; undefined for one of a later release. */
export const findCollection = (payload: Payload, { kind }: Pick<EntryHead, 'kind'>): string | undefined =>
  [...documentsOf(payload).reviewables].find(([, reviewable]) => reviewable.kind === kind)?.[0]

const hasRecord = async (req: PayloadRequest, entry: number): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: slugOf(req, reviewLogSlug),
    where: { entry: { equals: entry } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
