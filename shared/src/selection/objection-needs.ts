import type { Need } from './needs.ts'
import type { RoundRequest } from './record.ts'
import { findEnd, type RoundStanding } from './standing.ts'

/** What keeps an objection from being docketed: it came while the notice ran, against one in the list or against all of it. */
export const findObjection = (
  { community, date }: Extract<RoundRequest, { act: 'object' }>,
  { nominations, notice }: RoundStanding,
): Need | undefined => {
  if (!notice) return 'no-public-notice'
  if (date < notice.from || date > notice.to) return 'no-public-notice'
  if (community === undefined) return undefined
  const nomination = nominations.get(community)
  if (!nomination) return 'unknown-nomination'
  return nomination.rank === undefined || findEnd(nomination) ? 'nomination-has-ended' : undefined
}

/** What keeps an objection from being handled or answered. */
export const findDocket = (
  { date, docket }: Extract<RoundRequest, { act: 'handle' | 'dispose' }>,
  { objections }: RoundStanding,
): Need | undefined => {
  const objection = objections.get(docket)
  if (!objection) return 'objection-unknown'
  if (objection.disposed) return 'objection-disposed'
  return date < objection.received.date ? 'dated-before' : undefined
}
