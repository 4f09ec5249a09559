import { glossary, navigationTerms } from '@exemplar/shared/glossary'
import type { Reviewable } from '../documents/reviewable.ts'
import { listBodyIssues } from '../fields/body/body-issues.ts'
import { listPictureIssues } from '../media/shown-pictures.ts'
import { announcementFields } from './announcement-fields.ts'
import { toAnnouncement } from './to-announcement.ts'

/** Announcements (公示与公布) of a selection round. */
export const announcements: Reviewable = {
  kind: 'announcement',
  toDocument: toAnnouncement,
  listIssues: (row) => [...listBodyIssues(row.body), ...listPictureIssues(row)],
  collection: {
    slug: 'announcements',
    labels: { singular: glossary.announcement, plural: glossary.announcements },
    admin: {
      group: navigationTerms.documents,
      hideAPIURL: true,
      useAsTitle: 'title',
      defaultColumns: ['title', 'act', 'review.state', 'dated', 'updatedAt'],
      listSearchableFields: ['title', 'documentNumber', 'slug'],
      description: {
        zh: '评选的公示和公布。发布后不能悄悄改动：更正会在公报中另记一条，撤回会留下说明。',
        en: 'Public notices and final results. A correction is a new gazette entry; a withdrawal leaves a notice.',
      },
    },
    defaultSort: '-updatedAt',
    fields: announcementFields,
  },
}
