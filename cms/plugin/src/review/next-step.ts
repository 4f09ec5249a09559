import { refusal } from '@exemplar/shared/review/refusal'
import type { Actor, ReviewLevels } from '@exemplar/shared/review/roles'
import type { ReviewState, Transition } from '@exemplar/shared/review/transitions'
import { type Review, toEdition } from './review-state.ts'

/** What each state waits for; the others wait for nobody. */
const next: Partial<Record<ReviewState, Transition>> = {
  draft: 'submit',
  'changes-requested': 'submit',
  'in-review': 'approve',
  approved: 'publish',
}

/** The transition that leads the edition on; of a published one, the review that it is owed. */
export const findNextStep = ({ owed, state }: Review): Transition | undefined =>
  state === 'published' && owed ? 'review-afterwards' : next[state]

/** Whether it is for `actor` to lead the edition on. */
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
