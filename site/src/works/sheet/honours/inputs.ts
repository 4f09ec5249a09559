import { z } from 'zod'

/** All that an honour sheet is made of: one result, and which of its communities lost what it names them for. */
export const honoursInputs = z.strictObject({
  /** The entry with the result, letter by letter as the feed carries it. */
  entry: z.string().min(1),
  /** By the ids of communities, the gazette number of the revocation. */
  revoked: z.array(z.strictObject({ community: z.string().min(1), number: z.int().positive() })),
  /** The same of those that the list has no more, with the number of the correction. */
  dropped: z.array(z.strictObject({ community: z.string().min(1), number: z.int().positive() })),
  /** Where the page of the entry is. */
  address: z.url(),
  /** Of the first key of the gazette. */
  fingerprint: z.string().min(1),
})
export type HonoursInputs = z.infer<typeof honoursInputs>
