import type { CollectionConfig, PayloadRequest } from 'payload'
import { machineOwn } from '../access/machine-own.ts'
import { slugOf } from '../database/slugs.ts'

export const outboxSlug = 'mail-outbox'

/**
 * What happens with the message that goes with a notification: `unneeded` where it was read, or somebody else's turn, before
 * it went; `unsent` where this CMS has no mail service.
 */
const mailStates = ['waiting', 'sent', 'failed', 'unneeded', 'unsent'] as const
export type MailState = (typeof mailStates)[number]

/** A message that goes with a notification, and what has become of it. */
export type Message = { readonly id: string; readonly notification: string }

/**
 * The messages that go with notifications. Rows of their own: while they are being sent somebody edits the document, which
 * ticks the notification off, and of two writes of one row MongoDB refuses one, which would be the editor's.
 */
export const outbox: CollectionConfig = {
  slug: outboxSlug,
  ...machineOwn,
  fields: [
    { name: 'notification', type: 'text', required: true },
    { name: 'at', type: 'text', required: true },
    { name: 'state', type: 'select', options: [...mailStates], required: true, index: true },
  ],
}

/** Puts the message of a notification into the outbox, in the transaction of `req`. */
export const putIntoOutbox = async (
  req: PayloadRequest,
  { notification, at }: { notification: string; at: string },
): Promise<void> => {
  await req.payload.db.create({
    collection: slugOf(req, outboxSlug),
    data: { notification, at, state: 'waiting' satisfies MailState },
    req,
  })
}
