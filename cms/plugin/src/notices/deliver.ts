import { toActLabel } from '@exemplar/shared/review/record'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { usersSlug } from '../access/actor.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Notification } from './endpoints.ts'
import { notificationsSlug } from './notifications.ts'

type Waiting = Notification & { readonly recipient: string; readonly mail: string }

/** How many messages leave at one time. */
const batch = 100

/**
 * Sends the messages of the outbox through Payload's mail. They are taken out of it before they are sent, so that of two
 * processes one sends each; what then fails is marked and logged, and still stands in the admin.
 */
export const deliverMail = async (payload: Payload): Promise<void> => {
  if ((await listWaiting({ payload })).length === 0) return
  for (const notification of await takeWaiting(payload)) await send(payload, notification)
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

const takeWaiting = (payload: Payload): Promise<Waiting[]> =>
  inTransaction({ payload, user: null }, async (req) => {
    const waiting = await listWaiting(req)
    await payload.db.updateMany({
      collection: notificationsSlug,
      where: { id: { in: waiting.map(({ id }) => id) } },
      data: { mail: 'sent' },
      req,
    })
    return waiting
  })

const send = async (payload: Payload, notification: Waiting): Promise<void> => {
  const user = await payload.findByID({
    collection: usersSlug as CollectionSlug,
    id: notification.recipient,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  const { email } = (user ?? {}) as { email?: string }
  if (!email) return
  try {
    await payload.sendEmail({ to: email, ...toMessage(payload, notification) })
  } catch (error) {
    payload.logger.error({
      msg: 'a notification could not be mailed',
      notification: notification.id,
      err: error,
    })
    await payload.db.updateOne({
      collection: notificationsSlug,
      id: notification.id,
      data: { mail: 'failed' },
    })
  }
}

const toMessage = (
  { config }: Payload,
  { act, actorName, collectionSlug, comment, subject, title, why }: Waiting,
): { subject: string; text: string } => {
  const done = toActLabel(act).zh
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
