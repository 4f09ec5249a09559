import type { CollectionConfig, Field } from 'payload'

/** Stands at the head of a form: what was not saved last time, why nothing can be written, what stopped a save. */
export const deskField: Field = {
  name: 'desk',
  type: 'ui',
  admin: {
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: 'payload-plugin-exemplar/client#FormDesk' },
  },
}

/** A collection whose form loses nothing that was written in it. Not for accounts: a password is kept nowhere. */
export const withDesk = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [deskField, ...collection.fields],
})
