import type { PayloadRequest } from 'payload'
import { slugOf } from '../database/slugs.ts'
import { toId, toText, toValues } from '../fields/row.ts'

/** The division code of the district of a community, given as an id or a row; undefined where there is none. */
export const findCommunityDistrict = async (
  community: unknown,
  req: PayloadRequest,
): Promise<string | undefined> => {
  const id = toId(community)
  if (!id) return undefined
  const row = await req.payload.findByID({
    collection: slugOf(req, 'communities'),
    id,
    depth: 1,
    disableErrors: true,
    req,
  })
  return toText(toValues(toValues(row).district).code)
}
