import type { CollectionConfig, Field } from 'payload'
import { documentsInReach, documentsToWrite, versionsInReach, writers } from '../access/access.ts'
import { toReviewEndpoints } from './endpoints.ts'
import { reviewField } from './fields.ts'
import { guardDelete, guardWrite, recordVoidingEdit } from './gate.ts'
import type { Reviewable } from './reviewable.ts'

/**
 * The collection of a reviewable kind with the review put around it. Payload's own drafts stay off: what is public is
 * the gazette's matter, so there is no `_status` to guard, and versions are history only.
 */
export const withReview = (reviewable: Reviewable, panel: Field): CollectionConfig => {
  const { collection } = reviewable
  return {
    ...collection,
    admin: withSaveButton(collection.admin),
    access: {
      read: documentsInReach,
      readVersions: versionsInReach,
      create: writers,
      update: documentsToWrite,
      delete: documentsToWrite,
    },
    versions: { drafts: false, maxPerDoc: 0 },
    fields: [panel, ...collection.fields, reviewField],
    endpoints: [...(collection.endpoints || []), ...toReviewEndpoints(collection.slug)],
    hooks: {
      ...collection.hooks,
      beforeChange: [...(collection.hooks?.beforeChange ?? []), guardWrite(reviewable)],
      afterChange: [...(collection.hooks?.afterChange ?? []), recordVoidingEdit],
      beforeDelete: [...(collection.hooks?.beforeDelete ?? []), guardDelete],
    },
  }
}

/** The save button that says what saving does to an edition under review. */
const withSaveButton = (admin: CollectionConfig['admin']): NonNullable<CollectionConfig['admin']> => ({
  ...admin,
  components: {
    ...admin?.components,
    edit: { SaveButton: 'payload-plugin-exemplar/client#SaveEdition', ...admin?.components?.edit },
  },
})
