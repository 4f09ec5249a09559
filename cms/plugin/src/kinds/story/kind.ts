import { kinds } from '@exemplar/shared/kinds/index'
import { listBodyIssues } from '../../fields/body/body-issues.ts'
import { listPictureIssues } from '../../media/shown-pictures.ts'
import { findCommunityDistrict } from '../../places/find-community-district.ts'
import { toReviewable } from '../kind.ts'
import { storyFields } from './fields.ts'
import { toStory } from './to-document.ts'

/** Case stories (典型经验): how a community met one to four standards. */
export const stories = toReviewable({
  of: kinds.story,
  group: 'documents',
  description: {
    zh: '社区怎样做到一至四项标准。写好后点“提交审核”，三审通过并签发后公开；列表为空时，点“创建新条目”写第一篇。',
    en: 'How a community met one to four standards. Write, submit, and after three reviews it is published. Start with “Create new”.',
  },
  columns: ['review.state', 'community', 'year'],
  searched: ['deck', 'slug'],
  fields: storyFields,
  toDocument: toStory,
  listIssues: (row) => [...listBodyIssues(row.body), ...listPictureIssues(row)],
  findDistrict: ({ community }, req) => findCommunityDistrict(community, req),
})
