import type { CollectionSlug, Payload, Where } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { findLatestHead } from '../../gazette/entry/entry-row.ts'
import { gazetteOf } from '../../gazette/runtime.ts'
import { type MailState, outboxSlug } from '../../messages/outbox.ts'
import { missesOf } from '../../review/machine/misses.ts'

/** How a CMS is, in numbers, for whoever watches it: no titles, no names, no addresses. */
export type Stock = {
  /** Number of the newest entry of the gazette; 0 while it is empty. */
  readonly head: number
  /** Scheduled editions whose time is past. */
  readonly overdue: number
  /** Scheduled editions that this process could not publish at their time and gave back, since its start. */
  readonly missed: number
  readonly mail: { readonly waiting: number; readonly failed: number }
  /** Codes of what keeps the gazette from growing or being served, as the log tells them. */
  readonly troubles: readonly string[]
}

/** Looks through a running CMS. Rejects where its database does not answer. */
export const takeStock = async (payload: Payload): Promise<Stock> => {
  const mail = (state: MailState) =>
    count(payload, slugOf({ payload }, outboxSlug), { state: { equals: state } })
  const latest = await findLatestHead({ payload })
  return {
    head: latest?.number ?? 0,
    overdue: await countOverdue(payload),
    missed: missesOf(payload).count,
    mail: { waiting: await mail('waiting'), failed: await mail('failed') },
    troubles: gazetteOf(payload).troubles.list(),
  }
}

const countOverdue = async (payload: Payload): Promise<number> => {
  const now = new Date().toISOString()
  const where: Where = {
    'review.state': { equals: 'scheduled' },
    'review.publishAt': { less_than_equal: now },
  }
  let overdue = 0
  for (const collection of documentsOf(payload).reviewables.keys())
    overdue += await count(payload, collection as CollectionSlug, where)
  return overdue
}

const count = async (payload: Payload, collection: CollectionSlug, where: Where): Promise<number> =>
  (await payload.count({ collection, where, overrideAccess: true })).totalDocs
