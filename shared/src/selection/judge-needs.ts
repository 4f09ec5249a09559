import { listCounting, listJudges } from './interests.ts'
import type { Need } from './needs.ts'
import type { RoundRequest } from './record.ts'
import type { RoundRules } from './rules.ts'
import type { NominationStanding, RoundStanding } from './standing.ts'

type OfNomination = {
  readonly nomination: NominationStanding
  readonly standing: RoundStanding
  readonly unit: string | undefined
}

/** What keeps a unit that judges a nomination from scoring it, or from declaring an interest in it. */
export const findJudgeNeed = (
  request: Extract<RoundRequest, { act: 'recuse' | 'score' }>,
  { nomination, standing, unit }: OfNomination,
): Need | undefined => {
  const { jointReview } = standing.rules
  const before = unit === undefined ? undefined : nomination.scores.get(unit)
  if (request.act === 'recuse') return before ? 'scored-already' : undefined
  if (before && request.change === undefined) return 'scored-already'
  if (!before && request.change !== undefined) return 'no-change-named'
  return isWholeSheet(request.points, jointReview) ? undefined : 'sheet-incomplete'
}

/** Every item once, none above its full marks. */
const isWholeSheet = (
  given: readonly { readonly standard: number; readonly points: number }[],
  { points: full, weights }: RoundRules['jointReview'],
): boolean => {
  const asked = new Set(weights.map(({ standard }) => standard))
  const told = new Set(given.map(({ standard }) => standard))
  return (
    given.length === asked.size &&
    told.size === asked.size &&
    given.every(({ standard, points }) => asked.has(standard) && points <= full)
  )
}

/** All who judge it have scored; of a panel most of which is recused, as many as are left. */
export const findScoresNeed = ({
  nomination,
  standing,
}: Pick<OfNomination, 'nomination' | 'standing'>): Need | undefined => {
  const { quorum } = standing.rules.jointReview
  return listCounting(standing, nomination).size >= Math.min(quorum, listJudges(standing, nomination).length)
    ? undefined
    : 'scores-missing'
}
