import type { CollectionSlug, Endpoint, PayloadRequest, Where } from 'payload'
import { toActor } from '../../access/actor.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { toViews, type View } from './views.ts'

/** A view with how many documents the account finds in it. */
export type CountedView = View & { readonly count: number }

/** `GET /api/<collection>/views`: the views of a list, each with how many documents the account may read in it. */
export const toViewEndpoints = (collection: string): Endpoint[] => [
  {
    path: '/views',
    method: 'get',
    handler: async (req) =>
      Response.json(
        { views: await countViews(req, collection) },
        { headers: { 'Cache-Control': 'no-store' } },
      ),
  },
]

/** Throws `not-signed-in`. */
const countViews = async (req: PayloadRequest, collection: string): Promise<CountedView[]> => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  const { reviewLevels: levels } = documentsOf(req.payload)
  const counted: CountedView[] = []
  // One after the other: a connection is for one question at a time.
  for (const view of toViews(actor, { levels, now: new Date().toISOString() })) {
    const { totalDocs } = await req.payload.count({
      collection: collection as CollectionSlug,
      where: toWhere(view),
      overrideAccess: false,
      req,
    })
    counted.push({ ...view, count: totalDocs })
  }
  return counted
}

const toWhere = ({ conditions }: View): Where => ({
  and: conditions.map(([field, operator, value]) => ({ [field]: { [operator]: value } })),
})
