import { createHash } from 'node:crypto'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'

/** What readers of a kit are told of one thing in it, and under what terms they may use it. */
type PartWords = {
  /** What it is, in a word or two. */
  readonly about: string
  readonly alt?: string | undefined
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly source?: string | undefined
  readonly licence?: string | undefined
}

/**
 * One file of a kit: its path in the ZIP, how large it is, and its content: a text, or the published file of a name. Size
 * and digest are those of the published file, also where that is a picture that goes out as JPEG.
 */
export type KitPart = {
  readonly path: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  readonly words: PartWords
} & ({ readonly text: string } | { readonly file: string; readonly asJpeg?: true })

/** What the ZIP of a kit is made of. */
export type Kit = {
  /** The name that it is saved under. */
  readonly name: string
  /** UTC instant of the entry that it is of: its files are dated so. */
  readonly at: string
  readonly parts: readonly KitPart[]
}

export const toTextPart = (path: string, part: { type: string; text: string; words: PartWords }): KitPart => {
  const bytes = Buffer.from(part.text)
  return {
    ...{ path, type: part.type, words: part.words, text: part.text },
    ...{ bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') },
  }
}

export const toFilePart = (path: string, file: PublishedFile, words: PartWords): KitPart => ({
  ...{ path, type: file.type, words, file: toFileName(file) },
  ...{ bytes: file.bytes, sha256: file.sha256 },
})
