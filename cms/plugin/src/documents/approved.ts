import type { ReviewLevels } from '@exemplar/shared/review/roles'
import type { Review } from './review-state.ts'

/** Whether somebody else at each level has approved exactly this content. The state of a row alone proves nothing. */
export const isApprovedAs = (
  { approvals }: Review,
  { digest, levels }: { digest: string; levels: ReviewLevels },
): boolean => {
  const given = approvals.filter((approval) => approval.digest === digest)
  const passed = new Set(given.map(({ level }) => level))
  const reviewers = new Set(given.map(({ by }) => by))
  return passed.size >= levels && reviewers.size >= levels
}
