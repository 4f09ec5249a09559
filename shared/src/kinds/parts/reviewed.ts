import type { z } from 'zod'
import { salt, text } from '../../scalars.ts'

/** How long the sentence of a correction may be: it is read in a line. */
export const longestCorrection = 200

/**
 * What documents of every kind have from their review: the salt, and of one that takes the place of a public one the
 * sentence that tells the public what was corrected and why (更正说明).
 */
export const reviewed = {
  salt: salt.optional(),
  correction: text.max(longestCorrection).optional(),
}

/** What a document has that its readers are told, of its own kind or not. */
export type Reviewed = { readonly correction?: string | undefined }

/** That a shape has all of it: one that lacks something does not compile. */
export type HasReviewed<S extends z.ZodType> = keyof typeof reviewed extends keyof z.infer<S>
  ? unknown
  : never
