import type { CollectionConfig } from 'payload'
import { machineOwn } from '../../access/machine-own.ts'
import { declareOurs } from '../../errors/conflict.ts'

export const attemptsSlug = 'sign-in-attempts'

/**
 * How often something was tried under a key, and until when it is not to be tried again. Keys are digests made with the
 * secret of the CMS: neither an e-mail address nor where somebody was stands here. Rows go when their time is over.
 */
export const attempts: CollectionConfig = {
  slug: declareOurs(attemptsSlug),
  ...machineOwn,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'account', type: 'text', index: true },
    { name: 'count', type: 'number', required: true },
    { name: 'until', type: 'number', required: true },
    { name: 'expires', type: 'number', required: true, index: true },
  ],
}
