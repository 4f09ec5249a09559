import { findEnd, listOpenObjections, type RoundStanding } from './standing.ts'

/** What keeps a list from being announced: what the round did not decide, a notice that runs, an objection that is open. */
export type AnnouncementNeed =
  | 'undecided'
  | 'announced'
  | 'notice-missing'
  | 'notice-published'
  | 'notice-running'
  | 'objection-open'
  | 'nobody-left'

/** `act` is the announcement's, `document` its id, once it has one: what it said itself does not stand against it. */
export const listAnnouncementNeeds = (
  standing: RoundStanding,
  { act, document, today }: { act: 'public-notice' | 'final-result'; document?: string; today: string },
): AnnouncementNeed[] => {
  const { announced, decision, notice, rules } = standing
  const isNoticed = rules.stages.includes('public-notice')
  const left = [...standing.nominations.values()].some((one) => one.rank !== undefined && !findEnd(one))
  const common: AnnouncementNeed[] = [
    ...(decision ? [] : (['undecided'] as const)),
    ...(announced && announced.document !== document ? (['announced'] as const) : []),
    ...(decision && !left ? (['nobody-left'] as const) : []),
  ]
  if (act === 'public-notice')
    return [...common, ...(notice && notice.document !== document ? (['notice-published'] as const) : [])]
  return [
    ...common,
    ...(isNoticed && !notice ? (['notice-missing'] as const) : []),
    ...(notice && notice.to >= today ? (['notice-running'] as const) : []),
    ...(listHolding(standing).length > 0 ? (['objection-open'] as const) : []),
  ]
}

/**
 * Open objections that hold up the whole list. One against a single community holds that one alone where the rules say so:
 * then it is left out of the list until it is disposed of.
 */
const listHolding = (standing: RoundStanding) =>
  listOpenObjections(standing).filter(
    ({ community }) => community === undefined || standing.rules.notice?.holds !== 'community',
  )
