import { refusal } from '@exemplar/shared/review/refusal'
import type { Actor, ReviewLevels } from '@exemplar/shared/review/roles'
import type { ReviewState, Transition } from '@exemplar/shared/review/transitions'
import { type Review, toEdition } from './review-state.ts'

/** What each state waits for; a draft waits for nobody but its writer. */
const next: Partial<Record<ReviewState, Transition>> = {
  'changes-requested': 'submit',
  'in-review': 'approve',
  approved: 'publish',
}

/** The transition that is waited for: what leads the edition on, else the review that the live one is owed. */
export const findNextStep = ({ owed, state }: Review): Transition | undefined =>
  next[state] ?? (owed ? 'review-afterwards' : undefined)

/** Whether the same is waited for as before. Each level is a wait of its own. */
export const isSameWait = (before: Review, after: Review): boolean => {
  const step = findNextStep(after)
  return findNextStep(before) === step && (step !== 'approve' || before.level === after.level)
}

/** Whether it is for `actor` to take the step that is waited for. */
export const isForActor = (
  actor: Actor,
  { review, levels }: { review: Review; levels: ReviewLevels },
): boolean => {
  const transition = findNextStep(review)
  return (
    transition !== undefined &&
    refusal(actor, transition, toEdition(review, { transition, levels })) === undefined
  )
}
