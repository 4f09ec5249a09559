import { z } from 'zod'

/** All that the certificate of a community is made of: one result, or supplement, that names it. */
export const certificateInputs = z.strictObject({
  /** The entry with the result, letter by letter as the feed carries it. */
  entry: z.string().min(1),
  /** Id of the community. */
  community: z.string().min(1),
  /** Where the page of the community is. */
  address: z.url(),
  /** Of the first key of the gazette. */
  fingerprint: z.string().min(1),
})
export type CertificateInputs = z.infer<typeof certificateInputs>
