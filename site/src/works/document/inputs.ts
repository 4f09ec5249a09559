import { z } from 'zod'

/** All that an official document is made of: one entry of the gazette, and where that can be checked. */
export const documentInputs = z.strictObject({
  /** The entry with its announcement, letter by letter as the feed carries it. */
  entry: z.string().min(1),
  /** Where its page is, and what the code leads to. */
  address: z.url(),
  /** Of the first key of the gazette. */
  fingerprint: z.string().min(1),
})
export type DocumentInputs = z.infer<typeof documentInputs>
