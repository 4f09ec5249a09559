import { glossary, navigationTerms } from '@exemplar/shared/glossary'
import type { Reviewable } from '../documents/reviewable.ts'
import { listBodyIssues } from '../fields/body/body-issues.ts'
import { listPictureIssues } from '../media/shown-pictures.ts'
import { listReportedIssues } from './conference-issues.ts'
import { listFigureIssues } from './figure-issues.ts'
import { releaseFields } from './release-fields.ts'
import { toRelease } from './to-release.ts'

/** Press releases (新闻稿): what the media are given to print and to quote. */
export const pressReleases: Reviewable = {
  kind: 'press-release',
  toDocument: toRelease,
  listIssues: (row) => [
    ...listBodyIssues(row.body),
    ...listPictureIssues(row),
    ...listFigureIssues(row),
    ...listReportedIssues(row),
  ],
  collection: {
    slug: 'press-releases',
    labels: { singular: glossary.pressRelease, plural: glossary.pressReleases },
    admin: {
      group: navigationTerms.documents,
      hideAPIURL: true,
      useAsTitle: 'title',
      defaultColumns: ['title', 'review.state', 'date', 'updatedAt'],
      listSearchableFields: ['title', 'deck', 'slug'],
      description: {
        zh: '发给媒体的通稿。文中的数字从“数据口径”里选，过期的数字会挡住发布；写好后点“提交审核”，三审通过并签发后公开。',
        en: 'What the media are given to print. Numbers are chosen among the figures; one past its day blocks publishing.',
      },
    },
    defaultSort: '-updatedAt',
    fields: releaseFields,
  },
}
