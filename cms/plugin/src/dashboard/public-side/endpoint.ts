import type { Endpoint } from 'payload'
import { toActor } from '../../access/actor.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { DashboardError } from '../errors.ts'
import { readPublicSide } from './public-side.ts'
import { readsPublicSide } from './readers.ts'

/** `GET /api/public-side`: where each known site is against the gazette, for those who publish or answer for it. */
export const publicSideEndpoint: Endpoint = {
  path: '/public-side',
  method: 'get',
  handler: async ({ payload, user }) => {
    const actor = toActor(user)
    if (!actor) throw new RequestError('not-signed-in')
    if (!readsPublicSide(actor)) throw new DashboardError('public-side-refused')
    return Response.json(await readPublicSide(payload), { headers: { 'Cache-Control': 'no-store' } })
  },
}
