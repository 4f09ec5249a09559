import { toActLabel } from '@exemplar/shared/review/record'
import type { CollectionSlug, Payload } from 'payload'
import { usersSlug } from '../access/actor.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Notification } from './endpoints.ts'
import { notificationsSlug } from './notifications.ts'

type Waiting = Notification & { readonly recipient: string; readonly mail: string }

/**
 * Sends the messages of the outbox through Payload's mail. Each is taken out of it before it is sent, so that of two
 * processes one sends it; what then fails is marked and logged, and still stands in the admin.
 */
export const deliverMail = async (payload: Payload, abort: AbortSignal): Promise<void> => {
  for (const { id } of await listWaiting(payload)) {
    if (abort.aborted) return
    const taken = await take(payload, id)
    if (taken) await send(payload, taken)
  }
}

const listWaiting = async (payload: Payload): Promise<Waiting[]> => {
  const { docs } = await payload.db.find({
    collection: notificationsSlug,
    where: { mail: { equals: 'waiting' } },
    sort: 'at',
    limit: 100,
  })
  return docs as unknown as Waiting[]
}

const take = (payload: Payload, id: string): Promise<Waiting | undefined> =>
  inTransaction({ payload, user: null }, async (req) => {
    const row = await payload.db.findOne<Waiting & { id: string }>({
      collection: notificationsSlug,
      where: { id: { equals: id } },
      req,
    })
    if (row?.mail !== 'waiting') return undefined
    await payload.db.updateOne({ collection: notificationsSlug, id, data: { mail: 'sent' }, req })
    return row
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
