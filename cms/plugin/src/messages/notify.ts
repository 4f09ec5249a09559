import type { ReviewAct } from '@exemplar/shared/review/record'
import type { PayloadRequest } from 'payload'
import { toActor } from '../access/actor.ts'
import { slugOf } from '../database/slugs.ts'
import { listCandidates } from '../documents/candidates.ts'
import { findNextStep, isSameWait } from '../documents/next-step.ts'
import type { Review } from '../documents/review-state.ts'
import type { Row } from '../documents/reviewable.ts'
import type { MessageAct, MessageReason } from './message.ts'
import { notificationsSlug } from './notifications.ts'
import { putIntoOutbox } from './outbox.ts'
import { listReaders } from './readers.ts'

type News = {
  readonly act: ReviewAct
  readonly collection: string
  readonly row: Row
  readonly before: Review
  readonly after: Review
  readonly comment?: string | undefined
}

/**
 * Tells those who are to go on, and those whose text or approval it is, what was done; in the transaction of `req`, so
 * that nobody is told of what did not happen. Whoever did it is not told, nor who may not read the document any more.
 */
export const notify = async (req: PayloadRequest, news: News): Promise<void> => {
  if (!isSameWait(news.before, news.after)) await endTurn(req, news.row.id)
  const turn = await listOnTurn(req, news)
  const told = new Set([toActor(req.user)?.id])
  for (const [why, accounts] of [
    ['your-turn', turn],
    ['your-text', listWriters(news)],
    ['your-approval', listApprovers(news)],
  ] as const)
    for (const recipient of await listReaders(req, { ids: accounts, review: news.after })) {
      if (told.has(recipient)) continue
      told.add(recipient)
      await tell(req, { ...news, recipient, why })
    }
}

/** Whoever was told that a step waits need not be told any more: it has been taken. */
const endTurn = (req: PayloadRequest, subject: string) =>
  req.payload.db.updateMany({
    collection: slugOf(req, notificationsSlug),
    where: { subject: { equals: subject }, why: { equals: 'your-turn' }, readAt: { exists: false } },
    data: { readAt: new Date().toISOString() },
    req,
  })

/** What the writers of an edition want to know of. */
const endings: readonly ReviewAct[] = [
  'request-changes',
  'publish',
  'publish-unreviewed',
  'withdraw',
  'review-afterwards',
  'edit',
  'discard',
]

const listWriters = ({ act, before: { contributors, submittedBy } }: News): readonly string[] => {
  if (!endings.includes(act)) return []
  return act === 'edit' && submittedBy !== undefined ? [...contributors, submittedBy] : contributors
}

/**
 * Those whose approval, or whose time for it, an edit has made void, and who had it in hand; who was to go on with what
 * was given up; and whose time for it somebody has changed before it came.
 */
const listApprovers = ({ act, before }: News): readonly string[] => {
  const { approvals, assignee, publishAt, scheduledBy } = before
  if (act === 'edit') return listPresent([...approvals.map(({ by }) => by), scheduledBy, assignee])
  if (act === 'discard') return listPresent([assignee])
  const isAhead = publishAt !== undefined && publishAt > new Date().toISOString()
  return isAhead ? listPresent([scheduledBy]) : []
}

const listPresent = (accounts: readonly (string | undefined)[]): string[] =>
  accounts.filter((id) => id !== undefined)

/** Those for whom a new wait has begun: who was named, else everybody who may go on; with corrections its writers. */
const listOnTurn = async (req: PayloadRequest, { before, after }: News): Promise<readonly string[]> => {
  if (findNextStep(after) === undefined) return []
  if (after.assignee !== undefined) return after.assignee === before.assignee ? [] : [after.assignee]
  if (isSameWait(before, after)) return []
  if (after.state === 'changes-requested') return after.contributors
  return (await listCandidates(req, after)).map(({ id }) => id)
}

type Notice = Pick<News, 'collection' | 'row' | 'comment'> & {
  readonly act: MessageAct
  readonly recipient: string
  readonly why: MessageReason
}

/** Tells one account what `req.user` did with a document, in the transaction of `req`. */
export const tell = async (
  req: PayloadRequest,
  { act, collection, row, comment, recipient, why }: Notice,
): Promise<void> => {
  const { name, email } = (req.user ?? {}) as { name?: string | null; email?: string | null }
  const at = new Date().toISOString()
  const { id } = await req.payload.db.create({
    collection: slugOf(req, notificationsSlug),
    data: {
      ...{ recipient, why, act, collectionSlug: collection, subject: row.id, at },
      actorName: name || email || '系统',
      title: String(row.title || row.label || row.slug || row.id),
      ...(comment ? { comment } : {}),
    },
    req,
  })
  await putIntoOutbox(req, { notification: String(id), at })
}
