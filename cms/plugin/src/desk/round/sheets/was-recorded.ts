import type { RoundRequest } from '@exemplar/shared/selection/record'
import { toRate } from '@exemplar/shared/selection/survey'
import type { Board } from '../../../selection/doors/board.ts'

/**
 * Whether acts that were sent together stand in the round, where no answer came: they were recorded all or not at all, so
 * that one of them tells. What may be done again is compared with what stands. Undefined where the board does not say.
 */
export const wasRecorded = (board: Board, acts: readonly RoundRequest[]): boolean | undefined => {
  const stand = acts.map((request) => stands(board, request))
  // Somebody may send again what stands already, beside something that does not.
  if (stand.includes(false)) return false
  return stand.length > 0 && stand.every((one) => one === true) ? true : undefined
}

const stands = (board: Board, request: RoundRequest): boolean | undefined => {
  if (!('community' in request) || request.community === undefined) return undefined
  const row = board.nominations.find((one) => one.community.id === request.community)
  if (request.act === 'recommend') return row !== undefined
  if (!row || !('acts' in row)) return undefined
  if (request.act === 'score') return standsAsScored(row, request)
  if (!(row.acts as readonly string[]).includes(request.act)) return true
  return request.act === 'survey' ? standsAsAsked(row, request) : false
}

type Row = Extract<Board['nominations'][number], { readonly acts: unknown }>
type Sent<A extends RoundRequest['act']> = Extract<RoundRequest, { act: A }>

/** A score may take the place of an earlier one, which is on the board as well. */
const standsAsScored = (row: Row, { points, reason }: Sent<'score'>): boolean => {
  const own = 'own' in row ? row.own : undefined
  const given = new Map(own?.points.map((one) => [one.standard, one.points]))
  return (
    own !== undefined &&
    own.reason === reason &&
    given.size === points.length &&
    points.every((one) => given.get(one.standard) === one.points)
  )
}

/** One that decided nothing may be followed by another: the board tells of the last one, but for its number of satisfied. */
const standsAsAsked = (row: Row, sent: Sent<'survey'>): boolean | undefined => {
  const survey = 'survey' in row ? row.survey : undefined
  if (!survey) return false
  // The one before may have come to the same.
  return survey.valid === sent.valid && survey.rate === toRate(sent) ? undefined : false
}
