import type { Payload } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { sendsMail } from '../../messages/mail-service.ts'
import { type MailState, outboxSlug } from '../../messages/outbox.ts'

/** How the mails of this CMS are: no address, no subject and no server stands in it. */
export type Mail = {
  readonly isConfigured: boolean
  readonly waiting: number
  /** Since when the first of them waits. */
  readonly waitsSince?: string
  readonly failed: number
  /** Of what instant the newest is that failed, and the newest that went out. */
  readonly failedAt?: string
  readonly sentAt?: string
  /** How many notifications went to the desk alone, without a mail service. */
  readonly unsent: number
}

/** Reads how the outbox is. */
export const readMail = async (payload: Payload): Promise<Mail> => {
  const collection = slugOf({ payload }, outboxSlug)
  const find = async (state: MailState, sort: string) => {
    const { docs, totalDocs } = await payload.db.find<{ at: string }>({
      ...{ collection, sort, limit: 1, where: { state: { equals: state } } },
    })
    return { count: totalDocs, at: docs[0]?.at }
  }
  const [waiting, failed] = [await find('waiting', 'at'), await find('failed', '-at')]
  const [sent, unsent] = [await find('sent', '-at'), await find('unsent', '-at')]
  return {
    isConfigured: sendsMail(payload),
    ...{ waiting: waiting.count, failed: failed.count, unsent: unsent.count },
    ...(waiting.at ? { waitsSince: waiting.at } : {}),
    ...(failed.at ? { failedAt: failed.at } : {}),
    ...(sent.at ? { sentAt: sent.at } : {}),
  }
}
