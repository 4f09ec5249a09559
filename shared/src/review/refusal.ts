import type { Edition } from './edition.ts'
import { type Actor, isWithin, type Scope, toReviewerRole } from './roles.ts'
import { type Permission, type Transition, transitionNames, transitions } from './transitions.ts'

/** Why an actor may not take a transition. */
export type Refusal =
  | 'wrong-state'
  | 'nothing-owed'
  | 'nothing-live'
  | 'wrong-role'
  | 'wrong-district'
  | 'wrong-unit'
  | 'not-submitter'
  | 'own-work'
  | 'already-approved'

/**
 * Whether `actor` may take `transition` on `edition`: undefined when they may, else why not. Pure; what must be true
 * of the content is the operation's question. A wrong state is told before a wrong person.
 */
export const refusal = (actor: Actor, transition: Transition, edition: Edition): Refusal | undefined => {
  const { from, who } = transitions[transition]
  if (!(from as readonly string[]).includes(edition.state)) return 'wrong-state'
  return permissions[who](actor, edition)
}

/** The transitions that `actor` may take now. */
export const listAllowed = (actor: Actor, edition: Edition): Transition[] =>
  transitionNames.filter((transition) => refusal(actor, transition, edition) === undefined)

const writers = ['contributor', 'district-reviewer', 'city-reviewer', 'chief-editor', 'press-officer']

/** Whether the actor may write in documents of this scope at all: who is bound to a district or a unit, in its own only. */
export const findWriteRefusal = (actor: Actor, scope: Scope): Refusal | undefined => {
  if (!writers.includes(actor.role)) return 'wrong-role'
  return findScopeRefusal(actor, scope)
}

const findScopeRefusal = (actor: Actor, scope: Scope): Refusal | undefined => {
  if (isWithin(actor, scope)) return undefined
  return actor.unit === undefined ? 'wrong-district' : 'wrong-unit'
}

const permissions: Record<Permission, (actor: Actor, edition: Edition) => Refusal | undefined> = {
  contribute: (actor, edition) => findWriteRefusal(actor, edition.scope),
  'contribute-next': (actor, edition) =>
    edition.isLive ? findWriteRefusal(actor, edition.scope) : 'nothing-live',
  submitter: (actor, edition) => (actor.id === edition.submittedBy ? undefined : 'not-submitter'),
  'review-next-level': (actor, edition) => {
    if (actor.role !== toReviewerRole(edition.level + 1, edition.levels, edition.scope)) return 'wrong-role'
    return findReviewerRefusal(actor, edition)
  },
  review: (actor, edition) => {
    if (!isReviewer(actor, edition)) return 'wrong-role'
    return findScopeRefusal(actor, edition.scope)
  },
  'review-owed': (actor, { owed, ...edition }) => {
    if (!owed) return 'nothing-owed'
    return permissions.review(actor, edition) ?? (owed.barred.includes(actor.id) ? 'own-work' : undefined)
  },
  publish: (actor, edition) => {
    if (actor.role !== 'publisher') return 'wrong-role'
    return findScopeRefusal(actor, edition.scope)
  },
  chief: (actor, edition) => {
    if (actor.role !== 'chief-editor') return 'wrong-role'
    return findScopeRefusal(actor, edition.scope)
  },
}

const isReviewer = (actor: Actor, { levels, scope }: Edition): boolean =>
  Array.from({ length: levels }, (_, index) => toReviewerRole(index + 1, levels, scope)).includes(actor.role)

const findReviewerRefusal = (actor: Actor, edition: Edition): Refusal | undefined => {
  const outside = findScopeRefusal(actor, edition.scope)
  if (outside) return outside
  if (edition.contributors.includes(actor.id)) return 'own-work'
  return edition.approvals.some(({ by }) => by === actor.id) ? 'already-approved' : undefined
}
