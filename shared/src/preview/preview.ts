import { z } from 'zod'
import { publishedDocument } from '../gazette/published-document.ts'
import { instant } from '../scalars.ts'

/** What the CMS answers to a preview's token: the edition as it would be published now. It stands in no gazette. */
export const preview = z.strictObject({
  document: publishedDocument,
  edition: z.int().positive(),
  /** From when on the token opens nothing any more. */
  expiresAt: instant,
})
export type Preview = z.infer<typeof preview>

/** What a token looks like (RFC 7515, compact); anything else need not be asked for. */
export const previewToken = z
  .string()
  .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  .max(1_000)

/** Path on the site at which a token shows its edition, without the site's base. */
export const toPreviewPath = (token: string): string => `/preview/${token}`
