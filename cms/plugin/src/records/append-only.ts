import type {
  Access,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  Field,
} from 'payload'
import { nobody } from '../access/access.ts'
import { declareOurs } from '../errors/conflict.ts'
import { RecordError } from './errors.ts'
import { hasPermit } from './permit.ts'

const guardAppend: CollectionBeforeChangeHook = ({ collection, context, data, operation }) => {
  if (operation !== 'create' || !hasPermit(context, collection.slug))
    throw new RecordError('gazette-is-append-only')
  return data
}

const refuseDelete: CollectionBeforeDeleteHook = () => {
  throw new RecordError('gazette-is-append-only')
}

/** A collection that grows by our operations alone: nobody changes it. */
export const toAppendOnly = ({
  read,
  ...collection
}: Pick<CollectionConfig, 'slug' | 'labels' | 'admin' | 'defaultSort'> & {
  fields: Field[]
  read: Access
}): CollectionConfig => ({
  ...collection,
  admin: { ...collection.admin, hideAPIURL: true },
  slug: declareOurs(collection.slug),
  access: { read, create: nobody, update: nobody, delete: nobody, unlock: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  timestamps: false,
  hooks: { beforeChange: [guardAppend], beforeDelete: [refuseDelete] },
  graphQL: { disableMutations: true },
})
