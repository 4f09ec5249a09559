import { z } from 'zod'
import { text } from '../scalars.ts'
import { pictureFile } from './published-file.ts'

/** A picture with what a public body owes its readers: a description, a credit, a licence. Files by rising width. */
export const picture = z.strictObject({
  alt: text,
  credit: text,
  licence: text,
  caption: text.optional(),
  files: z.array(pictureFile).min(1),
})
export type Picture = z.infer<typeof picture>
