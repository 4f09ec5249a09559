import type { ReviewState } from '@exemplar/shared/review/transitions'
import type { Issue } from '../errors/exemplar-error.ts'
import { toText } from '../fields/row.ts'
import { type ReviewColumn, toReview } from './review-column.ts'
import type { Row } from './reviewable.ts'

const beforeReview: readonly ReviewState[] = ['draft', 'changes-requested']

/**
 * What keeps an edition that will take the place of a public one from going to review: the sentence for the public. What
 * was submitted before a release asked for one goes its way without.
 */
export const listCorrectionIssues = (row: Row): Issue[] => {
  const { edition, live, state } = toReview(row.review as ReviewColumn | undefined)
  const isNeeded = live !== undefined && edition > live.edition && beforeReview.includes(state)
  if (!isNeeded || toText(row.correction) !== undefined) return []
  return [{ path: 'correction', message: '请写一句给读者的更正说明：改了什么，为什么改' }]
}
