import { setTimeout as pause } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import { slugOf } from '../database/slugs.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Notification } from './endpoints.ts'
import { sendsMail } from './mail-service.ts'
import { toMessageLabel } from './message.ts'
import { notificationsSlug } from './notifications.ts'
import { type MailState, type Message, outboxSlug } from './outbox.ts'
import { findMailAddress } from './readers.ts'
import { findSubject } from './subjects.ts'

type Waiting = Message & { readonly told: Notification & { readonly recipient: string } }

/** How many messages are taken at one time, and how long nobody looks when there are none, in milliseconds. */
const batch = 20
const looksEvery = 3_000

/**
 * Sends the messages of the outbox through Payload's mail, until `abort` fires. Apart from the scheduler: a mail server
 * that answers slowly must not keep anything from its time. Messages are taken out of the outbox before they are sent,
 * so that of two processes one sends each; what then fails is marked and logged, and still stands in the admin.
 */
export const runMail = async (payload: Payload, abort: AbortSignal): Promise<void> => {
  while (!abort.aborted) {
    const taken = await takeWaiting(payload).catch((error: unknown) => {
      if (!abort.aborted) payload.logger.error({ msg: 'mail: could not look for messages', err: error })
      return []
    })
    for (const [index, message] of taken.entries()) {
      if (abort.aborted) {
        await mark(payload, { ids: taken.slice(index).map(({ id }) => id), state: 'waiting' })
        return
      }
      await send(payload, message)
    }
    if (taken.length === 0) await pause(looksEvery, undefined, { signal: abort }).catch(() => undefined)
  }
}

const listWaiting = async (reader: { payload: Payload } | PayloadRequest): Promise<Message[]> => {
  const { docs } = await reader.payload.db.find({
    collection: slugOf(reader, outboxSlug),
    where: { state: { equals: 'waiting' } },
    sort: 'at',
    limit: batch,
    ...('transactionID' in reader ? { req: reader } : {}),
  })
  return docs as unknown as Message[]
}

const takeWaiting = async (payload: Payload): Promise<Waiting[]> => {
  if ((await listWaiting({ payload })).length === 0) return []
  return inTransaction({ payload, user: null }, async (req) => {
    const waiting = await listWaiting(req)
    const needed = await withNotifications(req, waiting)
    const ids = new Set(needed.map(({ id }) => id))
    await mark(payload, { ids: [...ids], state: sendsMail(payload) ? 'sent' : 'unsent', req })
    const unneeded = waiting.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
    await mark(payload, { ids: unneeded, state: 'unneeded', req })
    return needed
  })
}

/** What has been read, or is nobody's turn any more, needs no message. */
const withNotifications = async (req: PayloadRequest, messages: readonly Message[]): Promise<Waiting[]> => {
  const { docs } = await req.payload.db.find<Waiting['told']>({
    collection: slugOf(req, notificationsSlug),
    where: { id: { in: messages.map(({ notification }) => notification) } },
    pagination: false,
    req,
  })
  const told = new Map(docs.map((row) => [row.id, row]))
  return messages.flatMap((message) => {
    const notification = told.get(message.notification)
    return notification && !notification.readAt ? [{ ...message, told: notification }] : []
  })
}

const mark = async (
  payload: Payload,
  { ids, state, req }: { ids: readonly string[]; state: MailState; req?: PayloadRequest },
): Promise<void> => {
  if (ids.length === 0) return
  await payload.db.updateMany({
    collection: slugOf({ payload }, outboxSlug),
    where: { id: { in: ids } },
    data: { state },
    ...(req ? { req } : {}),
  })
}

const send = async (payload: Payload, { id, told }: Waiting): Promise<void> => {
  try {
    const { collectionSlug: collection, recipient: account, subject } = told
    // The document may have moved since they were told.
    const email = await findMailAddress(payload, { account, collection, id: subject })
    if (email) await payload.sendEmail({ to: email, ...toMessage(payload, told) })
    else await mark(payload, { ids: [id], state: 'unneeded' })
  } catch (error) {
    payload.logger.error({ msg: 'a notification could not be mailed', notification: told.id, err: error })
    await mark(payload, { ids: [id], state: 'failed' }).catch((failure: unknown) =>
      payload.logger.error({ msg: 'mail: could not mark a message', notification: told.id, err: failure }),
    )
  }
}

const toMessage = (
  payload: Payload,
  { act, actorName, collectionSlug, comment, subject, title, why }: Waiting['told'],
): { subject: string; text: string } => {
  const { config } = payload
  const done = toMessageLabel(act).zh
  const view = findSubject(payload, collectionSlug)?.view ?? ''
  const address = `${config.serverURL}${config.routes.admin}/collections/${collectionSlug}/${subject}${view}`
  return {
    subject: why === 'your-turn' ? `待您办理：《${title}》` : `《${title}》：${done}`,
    text: [
      `${actorName}：${done}《${title}》。`,
      ...(comment ? [act === 'remind' ? comment : `意见：${comment}`] : []),
      ...(why === 'your-turn' ? ['下一步请您办理：'] : ['查看：']),
      address,
    ].join('\n'),
  }
}
