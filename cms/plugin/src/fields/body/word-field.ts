import type { Field } from 'payload'

/** Stands above a form that has a body: what comes in from Word, and goes out to it. */
export const wordField: Field = {
  name: 'word',
  type: 'ui',
  admin: {
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: 'payload-plugin-exemplar/client#WordDesk' },
  },
}
