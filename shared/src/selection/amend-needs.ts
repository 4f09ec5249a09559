import type { Need } from './needs.ts'
import type { RoundRequest } from './record.ts'
import type { RoundStanding } from './standing.ts'

/**
 * Once it is decided the rules stand. The calendar is none that decides anything: holidays may be announced until the notice
 * has told the public when it ends.
 */
export const findAmendment = (
  { changes }: Extract<RoundRequest, { act: 'amend' }>,
  { decision, notice }: RoundStanding,
): Need | undefined => {
  const isOfCalendar = Object.keys(changes).join() === 'calendar'
  if (notice && isOfCalendar) return 'notice-is-out'
  return decision && !isOfCalendar ? 'rules-are-decided' : undefined
}
