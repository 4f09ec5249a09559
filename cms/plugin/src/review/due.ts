import type { ReviewState } from '@exemplar/shared/review/transitions'
import type { Review } from './review-state.ts'

/** States in which somebody is waited for. */
const awaited: readonly ReviewState[] = ['in-review', 'changes-requested', 'approved']

/**
 * The review after a step, with the time by which the next one is due: `days` from now where a new wait begins, none
 * where nothing is waited for. Whoever was named for the step just taken is not named for the next.
 */
export const toAwaited = (review: Review, { before, days }: { before: Review; days: number }): Review => {
  const { assignee, dueAt, ...kept } = review
  if (!review.owed && !awaited.includes(review.state)) return kept
  if (isSameWait(before, review))
    return { ...kept, ...(dueAt ? { dueAt } : {}), ...(assignee ? { assignee } : {}) }
  return { ...kept, dueAt: new Date(Date.now() + days * millisecondsOfDay).toISOString() }
}

const millisecondsOfDay = 86_400_000

/** A debt keeps its time while the next edition is written; a level that was passed begins a new wait. */
const isSameWait = (before: Review, after: Review): boolean => {
  if (before.owed && after.owed && !awaited.includes(after.state)) return true
  return before.state === after.state && before.level === after.level && before.edition === after.edition
}
