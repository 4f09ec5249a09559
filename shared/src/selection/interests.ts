import type { NominationStanding, RoundStanding } from './standing.ts'

type Panel = RoundStanding['rules']['jointReview']['panel']

/** Why a unit takes no part in a nomination: it said so, or it is plain from the rules. */
export type Interest = 'declared' | 'district' | 'paired'

/** The interest of a unit in a nomination, undefined for none. */
export const findInterest = (
  { community, declared }: Pick<NominationStanding, 'community' | 'declared'>,
  { unit, districts, paired }: Panel[number],
): Interest | undefined => {
  if (declared.has(unit)) return 'declared'
  if (districts.includes(community.district.code)) return 'district'
  return paired.includes(community.id) ? 'paired' : undefined
}

/** The units that judge a nomination. */
export const listJudges = (
  { rules: { jointReview } }: Pick<RoundStanding, 'rules'>,
  nomination: NominationStanding,
): Panel => jointReview.panel.filter((member) => findInterest(nomination, member) === undefined)

/** The scores that count: of the units that judge a nomination now, whatever was recorded before one was kept out. */
export const listCounting = (
  standing: Pick<RoundStanding, 'rules'>,
  nomination: NominationStanding,
): NominationStanding['scores'] => {
  const judges = new Set(listJudges(standing, nomination).map(({ unit }) => unit))
  return new Map([...nomination.scores].filter(([unit]) => judges.has(unit)))
}
