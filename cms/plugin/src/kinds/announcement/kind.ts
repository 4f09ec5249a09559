import { kinds } from '@exemplar/shared/kinds/index'
import { listBodyIssues } from '../../fields/body/body-issues.ts'
import { listPictureIssues } from '../../media/shown-pictures.ts'
import { toReviewable } from '../kind.ts'
import { announcementFields } from './fields.ts'
import { listAheadIssues, listOtherIssues } from './issues.ts'
import { readOthers } from './others.ts'
import { listRoundIssues, readRound, recordInRound, requireUnfollowed } from './round.ts'
import { toAnnouncement } from './to-document.ts'

/** Announcements (公示与公布) of a selection round. */
export const announcements = toReviewable({
  of: kinds.announcement,
  group: 'documents',
  description: {
    zh: '评选的公示和公布，以及公布以后的事。发布后不能悄悄改动：更正会在公报中另记一条，撤下会留下说明。',
    en: 'Public notices, final results and what comes after. A correction is a new gazette entry; a withdrawal leaves a notice.',
  },
  columns: ['act', 'review.state', 'dated'],
  searched: ['documentNumber', 'slug'],
  fields: announcementFields,
  // Of others from entries, not from rows: no write of a row but that of the notice it follows, a relation, changes what
  // it says. Of its round from the records.
  gathers: { from: ['round-records'], read: async (req, row) => readOthers(req, await readRound(req, row)) },
  toDocument: toAnnouncement,
  listIssues: (row) => [
    ...listBodyIssues(row.body),
    ...listPictureIssues(row),
    ...listOtherIssues(row),
    ...listRoundIssues(row),
  ],
  requireWithdrawable: requireUnfollowed,
  entered: recordInRound,
  listIssuesOn: listAheadIssues,
})
