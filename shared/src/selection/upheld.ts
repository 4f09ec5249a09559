import type { ObjectionStanding } from './objections.ts'
import { findEnd, type RoundStanding } from './standing.ts'

/**
 * Whom an objection that was upheld is about ends at the notice, with what was found. Who was held when the list was
 * announced has ended already, and ends here once that announcement is withdrawn.
 */
export const withUpheld = (
  before: RoundStanding,
  { community, disposed }: ObjectionStanding,
): RoundStanding => {
  const about = community === undefined ? undefined : before.nominations.get(community)
  if (!disposed?.upheld || !about || findEnd(about)) return before
  const { date, disposition: reason, number: record } = disposed
  const ended = { stage: 'public-notice', outcome: 'ended', date, reason, record } as const
  const nomination = { ...about, answers: [...about.answers, ended] }
  return { ...before, nominations: new Map([...before.nominations, [about.community.id, nomination]]) }
}
