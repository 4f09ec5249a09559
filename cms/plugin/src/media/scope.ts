import type { Access, Where } from 'payload'
import { rowsInScope, writers } from '../access/access.ts'
import { toActor } from '../access/actor.ts'

/** Accounts of a district or a unit change what was uploaded there; those of the city change all. */
export const inReach: Access = (args) => {
  const actor = toActor(args.req.user)
  return actor !== undefined && writers(args) && rowsInScope(actor, (name) => name)
}

/** They also see the city's; what another district or unit has not published is not theirs. */
export const inSight: Access = ({ req }) => {
  const actor = toActor(req.user)
  if (!actor) return false
  const own = rowsInScope(actor, (name) => name)
  const ofTheCity: Where = { district: { exists: false }, unit: { exists: false } }
  return own === true ? true : { or: [own, ofTheCity] }
}
