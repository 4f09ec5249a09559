import type { Need } from './needs.ts'
import type { RoundRequest } from './record.ts'
import { isAnnounced, type LateRecord, type RoundStanding } from './standing.ts'

/** What is recorded of a community after it was announced. */
export type LateRequest = Extract<RoundRequest, { act: LateRecord['act'] }>

export const isLateRequest = (request: RoundRequest): request is LateRequest =>
  ['refer', 'honour', 'recheck', 'revoke'].includes(request.act)

/** Of nobody who was not announced, of nobody any more who was revoked, and not of a day before the announcement. */
export const findLateNeed = ({ community, date }: LateRequest, standing: RoundStanding): Need | undefined => {
  const { afterwards, announced, nominations } = standing
  if (!announced) return 'not-announced'
  const nomination = nominations.get(community)
  if (!nomination) return 'unknown-nomination'
  if (!isAnnounced(nomination)) return 'nomination-has-ended'
  if (date < announced.date) return 'dated-before'
  const isRevoked = afterwards.some((one) => one.act === 'revoke' && one.community === community)
  return isRevoked ? 'answered-already' : undefined
}
