import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/** Of a collection that the machine keeps for itself: nobody reads or writes it, no door, form or list has it, and its rows say themselves what time they are of. */
export const machineOwn = {
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
} as const satisfies Partial<CollectionConfig>
