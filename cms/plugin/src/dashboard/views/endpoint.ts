import type { ReviewLevels } from '@exemplar/shared/review/roles'
import type { CollectionSlug, Endpoint, PayloadRequest, Where } from 'payload'
import { toActor } from '../../access/actor.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { toViews, type View } from './views.ts'

/**
 * How many documents an account finds in each view of a list, by its key, and how many reviews an edition needs. What a
 * view asks for is not told: it has the moment in it, and two answers about the same documents would differ.
 */
export type CountedViews = {
  readonly counts: Readonly<Record<string, number>>
  readonly levels: ReviewLevels
}

/** `GET /api/<collection>/views`: how many documents the account may read in each view of a list. */
export const toViewEndpoints = (collection: string): Endpoint[] => [
  {
    path: '/views',
    method: 'get',
    handler: async (req) =>
      Response.json(await countViews(req, collection), { headers: { 'Cache-Control': 'no-store' } }),
  },
]

/** Throws `not-signed-in`. */
const countViews = async (req: PayloadRequest, collection: string): Promise<CountedViews> => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  const { reviewLevels: levels } = documentsOf(req.payload)
  const counts: Record<string, number> = {}
  // One after the other: a connection is for one question at a time.
  for (const view of toViews(actor, { levels, now: new Date().toISOString() })) {
    const { totalDocs } = await req.payload.count({
      collection: collection as CollectionSlug,
      where: toWhere(view),
      overrideAccess: false,
      req,
    })
    counts[view.key] = totalDocs
  }
  return { counts, levels }
}

const toWhere = ({ conditions }: View): Where => ({
  and: conditions.map(([field, operator, value]) => ({ [field]: { [operator]: value } })),
})
