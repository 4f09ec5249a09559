import { communities } from './communities.ts'
import { toOtherCommunities } from './other-communities.ts'
import type { SampleCommunity } from './types.ts'

// What a community was called before is all that depends on the year.
const bySlug = new Map([...communities, ...toOtherCommunities(2020)].map((one) => [one.slug, one]))

/** Any community of the sample, by its slug. */
export const findCommunity = (slug: string): SampleCommunity => {
  const found = bySlug.get(slug)
  if (!found) throw new Error(`the sample has no community ${slug}`)
  return found
}
