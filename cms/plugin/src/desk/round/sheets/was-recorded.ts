import type { RoundRequest } from '@exemplar/shared/selection/record'
import type { Board } from '../../../selection/doors/board.ts'

/**
 * Whether acts that were sent together stand in the round, where no answer came: they were recorded all or not at all, so
 * that one of them tells. Undefined where the board does not say.
 */
export const wasRecorded = (board: Board, [first]: readonly RoundRequest[]): boolean | undefined => {
  if (!first || !('community' in first) || first.community === undefined) return undefined
  const { act, community } = first
  const row = board.nominations.find((one) => one.community.id === community)
  if (act === 'recommend') return row !== undefined
  if (!row || !('acts' in row)) return undefined
  if (act === 'score') return 'own' in row && row.own !== undefined
  return !(row.acts as readonly string[]).includes(act)
}
