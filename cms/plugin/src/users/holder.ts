import type { PayloadRequest } from 'payload'
import { toActor } from '../access/actor.ts'
import { slugOf } from '../database/slugs.ts'
import type { Values } from '../fields/row.ts'

/** Whether an account has a role: without one it is none of ours, whatever the app makes of it. */
export const hasRole = ({ role }: Values): boolean => role !== undefined && role !== null && role !== ''

/** Whether accounts are `req`'s to give: an administrator's, or the app's own code with nobody behind it. */
export const isMaster = (req: PayloadRequest): boolean =>
  req.user ? toActor(req.user)?.role === 'administrator' : req.payloadAPI === 'local'

/** The page for the first account: Payload opens it while there is none. An app's own sign-up makes nobody anything. */
export const isFirstRegistration = (req: PayloadRequest): boolean =>
  !req.user &&
  req.payloadAPI === 'REST' &&
  req.routeParams?.collection === slugOf(req, 'users') &&
  req.pathname.endsWith('/first-register')
