import { setTimeout as pause } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../database/transaction.ts'
import type { Notification } from './endpoints.ts'
import { toNoticeLabel } from './notice.ts'
import { type mailStates, notificationsSlug } from './notifications.ts'
import { findMailAddress } from './readers.ts'

type Waiting = Notification & { readonly recipient: string; readonly mail: string }

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
    for (const [index, notification] of taken.entries()) {
      if (abort.aborted) {
        await mark(payload, { ids: taken.slice(index).map(({ id }) => id), mail: 'waiting' })
        return
      }
      await send(payload, notification)
    }
    if (taken.length === 0) await pause(looksEvery, undefined, { signal: abort }).catch(() => undefined)
  }
}

const listWaiting = async (reader: { payload: Payload } | PayloadRequest): Promise<Waiting[]> => {
  const { docs } = await reader.payload.db.find({
    collection: notificationsSlug,
    where: { mail: { equals: 'waiting' } },
    sort: 'at',
    limit: batch,
    ...('transactionID' in reader ? { req: reader } : {}),
  })
  return docs as unknown as Waiting[]
}

const takeWaiting = async (payload: Payload): Promise<Waiting[]> => {
  if ((await listWaiting({ payload })).length === 0) return []
  return inTransaction({ payload, user: null }, async (req) => {
    const waiting = await listWaiting(req)
    await mark(payload, { ids: waiting.map(({ id }) => id), mail: 'sent', req })
    // What has been read, or is nobody's turn any more, needs no message.
    return waiting.filter(({ readAt }) => !readAt)
  })
}

const mark = (
  payload: Payload,
  { ids, mail, req }: { ids: readonly string[]; mail: (typeof mailStates)[number]; req?: PayloadRequest },
) =>
  payload.db.updateMany({
    collection: notificationsSlug,
    where: { id: { in: ids } },
    data: { mail },
    ...(req ? { req } : {}),
  })

const send = async (payload: Payload, notification: Waiting): Promise<void> => {
  try {
    const { collectionSlug: collection, recipient: account, subject } = notification
    // The document may have moved since they were told.
    const email = await findMailAddress(payload, { account, collection, id: subject })
    if (email) await payload.sendEmail({ to: email, ...toMessage(payload, notification) })
  } catch (error) {
    const { id } = notification
    payload.logger.error({ msg: 'a notification could not be mailed', notification: id, err: error })
    await mark(payload, { ids: [id], mail: 'failed' }).catch((failure: unknown) =>
      payload.logger.error({ msg: 'mail: could not mark a message', notification: id, err: failure }),
    )
  }
}

const toMessage = (
  { config }: Payload,
  { act, actorName, collectionSlug, comment, subject, title, why }: Waiting,
): { subject: string; text: string } => {
  const done = toNoticeLabel(act).zh
  const address = `${config.serverURL}${config.routes.admin}/collections/${collectionSlug}/${subject}`
  return {
    subject: why === 'your-turn' ? `待您办理：《${title}》` : `《${title}》：${done}`,
    text: [
      `${actorName}：${done}《${title}》。`,
      ...(comment ? [`意见：${comment}`] : []),
      ...(why === 'your-turn' ? ['下一步请您办理：'] : ['查看：']),
      address,
    ].join('\n'),
  }
}
