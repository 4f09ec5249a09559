import type { CollectionSlug, Payload } from 'payload'
import type { Cast } from './cast.ts'
import { ensureRow } from './store.ts'
import { type Road, walkToPublic } from './walk.ts'

/** Who takes a document of the city to the public; `author` is a member of the cast. */
export const toCityRoad = (cast: Cast, author: string): Road => ({
  author: cast.member(author),
  reviewers: [cast.member('city-reviewer'), cast.member('city-reviewer-2'), cast.member('chief-editor')],
  publisher: cast.member('publisher'),
})

/** Who takes a document of a district to the public, by its division code. */
export const toDistrictRoad = (cast: Cast, code: string): Road => ({
  author: cast.member(`contributor-${code}`),
  reviewers: [
    cast.member(`district-reviewer-${code}`),
    cast.member('city-reviewer'),
    cast.member('chief-editor'),
  ],
  publisher: cast.member('publisher'),
})

/** Writes a document as its author and takes it through review; returns its id. */
export const publishDocument = async (
  payload: Payload,
  { collection, data, road }: { collection: CollectionSlug; data: { slug: string }; road: Road },
): Promise<string> => {
  const { slug, ...rest } = data
  const { id } = await ensureRow(payload, { collection, key: { slug }, data: rest, user: road.author })
  await walkToPublic(payload, { collection, id, road })
  return id
}
