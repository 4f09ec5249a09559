import { findNextStep, isSameWait } from './next-step.ts'
import type { Review } from './review-state.ts'

/**
 * The review after a step, with the time by which the next one is due: `days` from now where a new wait begins, none
 * where nothing is waited for. Whoever was named for the step just taken is not named for the next.
 */
export const toAwaited = (review: Review, { before, days }: { before: Review; days: number }): Review => {
  if (isSameWait(before, review)) return review
  const { assignee, dueAt, ...kept } = review
  if (findNextStep(review) === undefined) return kept
  return { ...kept, dueAt: new Date(Date.now() + days * millisecondsOfDay).toISOString() }
}

const millisecondsOfDay = 86_400_000
