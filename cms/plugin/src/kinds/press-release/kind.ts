import { kinds } from '@exemplar/shared/kinds/index'
import { listBodyIssues } from '../../fields/body/body-issues.ts'
import { listPictureIssues } from '../../media/shown-pictures.ts'
import { toReviewable } from '../kind.ts'
import { listFigureIssues } from '../parts/figure-issues.ts'
import { releaseFields } from './fields.ts'
import { listReportedIssues } from './issues.ts'
import { toRelease } from './to-document.ts'

/** Press releases (新闻稿): what the media are given to print and to quote. */
export const pressReleases = toReviewable({
  of: kinds['press-release'],
  group: 'documents',
  description: {
    zh: '发给媒体的通稿。文中的数字从“数据口径”里选，过期的数字会挡住发布；写好后点“提交审核”，三审通过并签发后公开。',
    en: 'What the media are given to print. Numbers are chosen among the figures; one past its day blocks publishing.',
  },
  columns: ['review.state', 'date'],
  searched: ['deck', 'slug'],
  fields: releaseFields,
  toDocument: toRelease,
  listIssues: (row) => [
    ...listBodyIssues(row.body),
    ...listPictureIssues(row),
    ...listFigureIssues(row),
    ...listReportedIssues(row),
  ],
})
