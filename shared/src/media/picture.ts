import { z } from 'zod'
import { sha256, text } from '../scalars.ts'

/** Types a published file may have. SVG is not among them: it can carry script. */
export const publishedFileTypes = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const satisfies Record<string, string>
export type PublishedFileType = keyof typeof publishedFileTypes

/** One published file; its address is its content: `<sha256>.<extension>`. Sizes in pixels and bytes. */
export const publishedFile = z.strictObject({
  sha256,
  type: z.enum(Object.keys(publishedFileTypes) as [PublishedFileType, ...PublishedFileType[]]),
  bytes: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
})
export type PublishedFile = z.infer<typeof publishedFile>

/** A picture with what a public body owes its readers: a description, a credit, a licence. Files by rising width. */
export const picture = z.strictObject({
  alt: text,
  credit: text,
  licence: text,
  caption: text.optional(),
  files: z.array(publishedFile).min(1),
})
export type Picture = z.infer<typeof picture>

/** The name under which a published file is stored and served. */
export const toFileName = (file: Pick<PublishedFile, 'sha256' | 'type'>): string =>
  `${file.sha256}.${publishedFileTypes[file.type]}`

/** Recognises a name made by {@link toFileName}; anything else is not an address of ours. */
export const publishedFileName = /^([0-9a-f]{64})\.(webp|jpg|png)$/
