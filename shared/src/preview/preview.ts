import { z } from 'zod'
import { type PublishedDocument, readDocument } from '../kinds/index.ts'
import { instant } from '../scalars.ts'

/**
 * What the CMS answers to a preview's token: the edition as it would be published now. It stands in no gazette. It is read
 * as loosely as a published one: a CMS of a later release may say more than this site knows.
 */
export const preview = z.looseObject({
  document: z.custom<PublishedDocument>((document) => readDocument(document) !== undefined),
  edition: z.int().positive(),
  /** From when on the token opens nothing any more. */
  expiresAt: instant,
})
export type Preview = {
  readonly document: PublishedDocument
  readonly edition: number
  readonly expiresAt: string
}

/**
 * What a token looks like (RFC 7515, compact): the header of HMAC with SHA-256 and nothing else, claims, and a signature
 * of 32 bytes. Anything else was never signed, and need not be asked for.
 */
export const previewToken = z
  .string()
  .regex(/^eyJhbGciOiJIUzI1NiJ9\.[\w-]+\.[\w-]{43}$/)
  .max(1_000)

/** Path on the site at which a token shows its edition, without the site's base. */
export const toPreviewPath = (token: string): string => `/preview/${token}`
