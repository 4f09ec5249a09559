import type { CollectionConfig } from 'payload'
import { machineOwn } from '../access/machine-own.ts'
import { messageActs, messageReasons } from './message.ts'

export const notificationsSlug = 'notifications'

/**
 * What an account is told: that it is its turn, what became of its text, or what was said in a thread of comments. Written with
 * the step itself, in one transaction, and read and ticked off by its own account only, through the endpoints.
 */
export const notifications: CollectionConfig = {
  slug: notificationsSlug,
  ...machineOwn,
  fields: [
    { name: 'recipient', type: 'text', required: true, index: true },
    { name: 'at', type: 'text', required: true, index: true },
    { name: 'why', type: 'select', options: [...messageReasons], required: true },
    { name: 'act', type: 'select', options: [...messageActs], required: true },
    { name: 'actorName', type: 'text', required: true },
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'title', type: 'text', required: true },
    { name: 'comment', type: 'textarea' },
    { name: 'readAt', type: 'text' },
  ],
}
