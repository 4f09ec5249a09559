import { fieldTerms } from '@exemplar/shared/glossary'
import type { RelationshipField } from 'payload'
import { nobody } from '../access/access.ts'
import { mediaSlug } from '../fields/media-slug.ts'
import { listPictureIds } from './picture-ids.ts'

/** Which pictures a document shows, kept by the CMS itself, so that a picture in use can be found without reading bodies. */
export const picturesField: RelationshipField = {
  name: 'pictures',
  type: 'relationship',
  relationTo: mediaSlug,
  hasMany: true,
  label: fieldTerms.pictures,
  maxDepth: 0,
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  hooks: { beforeChange: [({ siblingData }) => listPictureIds(siblingData)] },
}
