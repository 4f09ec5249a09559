import { DocumentError } from './errors.ts'
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

const farthest = 3 * 366 * millisecondsOfDay

/** Whether a time is farther ahead than anybody plans: more than three years. */
export const isTooFar = (time: string): boolean => Date.parse(time) > Date.now() + farthest

/**
 * The time by which a step is to be done, as somebody asked for it: ahead, within three years, or what it has been (a
 * form tells it to the second). Throws `due-is-past`, `time-too-far`.
 */
export const toDue = (asked: string, { dueAt }: Pick<Review, 'dueAt'>): string => {
  if (dueAt !== undefined && toSecond(asked) === toSecond(dueAt)) return dueAt
  if (Date.parse(asked) <= Date.now()) throw new DocumentError('due-is-past')
  if (isTooFar(asked)) throw new DocumentError('time-too-far')
  return new Date(asked).toISOString()
}

const toSecond = (time: string): number => Math.floor(Date.parse(time) / 1000)
