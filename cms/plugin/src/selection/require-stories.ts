import type { RoundRequest } from '@exemplar/shared/selection/record'
import type { PayloadRequest } from 'payload'
import { slugOf } from '../database/slugs.ts'
import { RoundError } from './errors.ts'

/**
 * Evidence names what everybody can read: public stories of the community that is put forward, and no draft. Throws
 * `story-not-evidence`.
 */
export const requireStories = async (
  req: PayloadRequest,
  { assessment, community }: Extract<RoundRequest, { act: 'recommend' }>,
): Promise<void> => {
  const named = [...new Set(assessment.flatMap(({ stories }) => stories))]
  if (named.length === 0) return
  const { totalDocs } = await req.payload.count({
    collection: slugOf(req, 'stories'),
    where: {
      and: [
        { id: { in: named } },
        { community: { equals: community } },
        { 'review.live.number': { greater_than: 0 } },
      ],
    },
    ...{ overrideAccess: true, req },
  })
  if (totalDocs < named.length) throw new RoundError('story-not-evidence')
}
