import { fieldTerms } from '@exemplar/shared/glossary'
import type { RelationshipField, Where } from 'payload'
import { nobody } from '../access/access.ts'
import type { UseTerms } from '../fields/guards/refuse-when-used.ts'
import { mediaSlug } from '../fields/media-slug.ts'
import { listPictureIds } from './picture-ids.ts'

/** A withdrawn document is final and shows nothing any more: what it showed can go, personal data first of all. */
export const notWithdrawn: Where = { 'review.state': { not_equals: 'withdrawn' } }

/** Which pictures a document shows, kept by the CMS itself, so that a picture in use can be found without reading bodies. */
export const picturesField: RelationshipField = {
  name: 'pictures',
  type: 'relationship',
  relationTo: mediaSlug,
  hasMany: true,
  custom: { countsWhere: notWithdrawn } satisfies UseTerms,
  label: fieldTerms.pictures,
  maxDepth: 0,
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  hooks: { beforeChange: [({ siblingData }) => listPictureIds(siblingData)] },
}
