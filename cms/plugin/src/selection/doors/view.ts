import { toBeijingDate } from '@exemplar/shared/beijing'
import type { Actor } from '@exemplar/shared/review/roles'
import type { PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { RoundError } from '../errors.ts'
import { requireRound } from '../operation.ts'
import { findStanding } from '../standing-of.ts'
import type { View } from './board.ts'

/** Who asks. Throws `not-signed-in`. */
export const requireActor = (req: PayloadRequest): Actor => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  return actor
}

/** A round as it stands today, for who asks. Throws `unknown-round` or `round-not-open`. */
export const openView = async (req: PayloadRequest, round: string): Promise<View> => {
  const actor = requireActor(req)
  await requireRound(req, round)
  const standing = await findStanding(req, round)
  if (!standing) throw new RoundError('round-not-open')
  return { actor, standing, today: toBeijingDate(Date.now()) }
}
