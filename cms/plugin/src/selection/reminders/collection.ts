import type { CollectionConfig } from 'payload'
import { machineOwn } from '../../access/machine-own.ts'
import { declareOurs } from '../../errors/conflict.ts'

export const roundRemindersSlug = 'round-reminders'

/**
 * Who was reminded of what in a round, and when: what the office looks up before it calls. The key is the round, who, the
 * stage and the day, so that of two who remind at once, in two processes too, one does.
 */
export const roundReminders: CollectionConfig = {
  slug: declareOurs(roundRemindersSlug),
  ...machineOwn,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'round', type: 'text', required: true, index: true },
    { name: 'debtor', type: 'text', required: true },
    { name: 'stage', type: 'text', required: true },
    { name: 'day', type: 'text', required: true, index: true },
    { name: 'at', type: 'text', required: true },
    { name: 'actorName', type: 'text', required: true },
    { name: 'told', type: 'number', required: true },
  ],
}

/** A row of them. */
export type Reminder = {
  readonly key: string
  readonly debtor: string
  readonly stage: string
  readonly at: string
  readonly actorName: string
  /** How many accounts. */
  readonly told: number
}
