import { reviewActs } from '@exemplar/shared/review/record'
import type { CollectionConfig } from 'payload'
import { nobody } from '../access/access.ts'

export const notificationsSlug = 'notifications'

/** What happens with the message that goes with a notification. */
export const mailStates = ['waiting', 'sent', 'failed'] as const

/**
 * What an account is told: that it is its turn, or what became of its text. Written with the step itself, in one
 * transaction, and read and ticked off by its own account only, through the endpoints. The rows are the outbox too.
 */
export const notifications: CollectionConfig = {
  slug: notificationsSlug,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'recipient', type: 'text', required: true, index: true },
    { name: 'at', type: 'text', required: true, index: true },
    { name: 'why', type: 'select', options: ['your-turn', 'your-text'], required: true },
    { name: 'act', type: 'select', options: [...reviewActs], required: true },
    { name: 'actorName', type: 'text', required: true },
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'title', type: 'text', required: true },
    { name: 'comment', type: 'textarea' },
    { name: 'readAt', type: 'text' },
    { name: 'mail', type: 'select', options: [...mailStates], required: true, index: true },
  ],
}
