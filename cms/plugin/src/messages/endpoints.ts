import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { toActor } from '../access/actor.ts'
import { slugOf } from '../database/slugs.ts'
import { RequestError } from '../errors/request-errors.ts'
import type { MessageAct, MessageReason } from './message.ts'
import { notificationsSlug } from './notifications.ts'

/** A notification as its account sees it. */
export type Notification = {
  readonly id: string
  readonly at: string
  readonly why: MessageReason
  readonly act: MessageAct
  readonly actorName: string
  readonly collectionSlug: string
  readonly subject: string
  readonly title: string
  readonly comment?: string
  readonly readAt?: string
}

export type NotificationPage = { readonly unread: number; readonly notifications: readonly Notification[] }

const pageLength = 30
const tick = z.strictObject({ ids: z.array(z.string().min(1)).min(1).max(200) })

/** `GET /api/my-notifications`: the newest of the account's own, and how many it has not read. */
const list: Endpoint = {
  path: '/my-notifications',
  method: 'get',
  handler: async (req) => Response.json(await readPage(req, requireAccount(req))),
}

/** `POST /api/my-notifications/read` with `{ ids }`: ticks off the account's own. Answers like the list. */
const read: Endpoint = {
  path: '/my-notifications/read',
  method: 'post',
  handler: async (req) => {
    const account = requireAccount(req)
    const { success, data } = tick.safeParse(await req.json?.().catch(() => undefined))
    if (!success) throw new RequestError('bad-request')
    await tickOff(req, { account, ids: new Set(data.ids) })
    return Response.json(await readPage(req, account))
  },
}

/** Looked up by account and not by id: MongoDB fails on a list with an id that is none of its own. */
const tickOff = async (
  req: PayloadRequest,
  { account, ids }: { account: string; ids: ReadonlySet<string> },
): Promise<void> => {
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugOf(req, notificationsSlug),
    where: { recipient: { equals: account }, readAt: { exists: false } },
    pagination: false,
    req,
  })
  const meant = docs.map(({ id }) => id).filter((id) => ids.has(id))
  if (meant.length === 0) return
  await req.payload.db.updateMany({
    collection: slugOf(req, notificationsSlug),
    where: { id: { in: meant } },
    data: { readAt: new Date().toISOString() },
    req,
  })
}

export const notificationEndpoints: Endpoint[] = [list, read]

const requireAccount = (req: PayloadRequest): string => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  return actor.id
}

const readPage = async (req: PayloadRequest, account: string): Promise<NotificationPage> => {
  const mine = { recipient: { equals: account } }
  const { docs } = await req.payload.db.find({
    collection: slugOf(req, notificationsSlug),
    where: mine,
    sort: '-at',
    limit: pageLength,
    req,
  })
  const { totalDocs } = await req.payload.db.count({
    collection: slugOf(req, notificationsSlug),
    where: { ...mine, readAt: { exists: false } },
    req,
  })
  return { unread: totalDocs, notifications: (docs as unknown as Stored[]).map(toNotification) }
}

type Stored = Omit<Notification, 'comment' | 'readAt'> & { comment?: string | null; readAt?: string | null }

const toNotification = (row: Stored): Notification => {
  const { id, at, why, act, actorName, collectionSlug, subject, title, comment, readAt } = row
  return {
    ...{ id: String(id), at, why, act, actorName, collectionSlug, subject, title },
    ...(comment ? { comment } : {}),
    ...(readAt ? { readAt } : {}),
  }
}
