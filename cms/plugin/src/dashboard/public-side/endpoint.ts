import type { Endpoint } from 'payload'
import { toActor } from '../../access/actor.ts'
import { ExemplarError } from '../../errors/exemplar-error.ts'
import { toPublicSide } from './public-side.ts'
import { readsPublicSide } from './readers.ts'

/** `GET /api/public-side`: where each known site is against the gazette, for those who publish or answer for it. */
export const publicSideEndpoint: Endpoint = {
  path: '/public-side',
  method: 'get',
  handler: async ({ payload, user }) => {
    const actor = toActor(user)
    if (!actor) throw new ExemplarError('not-signed-in')
    if (!readsPublicSide(actor)) throw new ExemplarError('public-side-refused')
    return Response.json(await toPublicSide(payload), { headers: { 'Cache-Control': 'no-store' } })
  },
}
