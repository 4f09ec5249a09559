import { z } from 'zod'

/** All that the sheet of a community is made of: one result that names it, and what other results named it for before. */
export const communityInputs = z.strictObject({
  /** The entry with the result, letter by letter as the feed carries it. */
  entry: z.string().min(1),
  /** Id of the community. */
  community: z.string().min(1),
  /** The face of the community, as its page draws it. */
  lattice: z.string(),
  /** This naming and those of other years, the latest first. */
  honours: z
    .array(z.strictObject({ year: z.int(), title: z.string().min(1), number: z.int().positive() }))
    .min(1),
  /** Where the page of the community is. */
  address: z.url(),
  /** Of the first key of the gazette. */
  fingerprint: z.string().min(1),
})
export type CommunityInputs = z.infer<typeof communityInputs>
