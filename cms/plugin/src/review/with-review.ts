import type { CollectionConfig, Field } from 'payload'
import { documentsInReach, documentsToWrite, writers } from '../access/access.ts'
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
    access: {
      read: documentsInReach,
      readVersions: documentsInReach,
      create: writers,
      update: documentsToWrite,
      delete: documentsToWrite,
    },
    versions: { drafts: false, maxPerDoc: 0 },
    fields: [...collection.fields, panel, reviewField],
    endpoints: [...(collection.endpoints || []), ...toReviewEndpoints(collection.slug)],
    hooks: {
      ...collection.hooks,
      beforeChange: [...(collection.hooks?.beforeChange ?? []), guardWrite(reviewable)],
      afterChange: [...(collection.hooks?.afterChange ?? []), recordVoidingEdit],
      beforeDelete: [...(collection.hooks?.beforeDelete ?? []), guardDelete],
    },
  }
}
