import type { Picture } from '@exemplar/shared/media/picture'
import { type Given, toGiven, toNumber, toRows, toText, toValues, type Values } from '../fields/row.ts'

/**
 * The candidate for a published picture from a row of media. What is not filled in is left out. A relation that was
 * not read (an id, or nothing) gives undefined.
 */
export const toPicture = (media: unknown): Given<Picture> | undefined => {
  const row = toValues(media)
  if (Object.keys(row).length === 0) return undefined
  const files = toRows(row.files).map(toPublishedFile)
  const avif = files.filter(isAvif)
  return toGiven({
    alt: toText(row.alt),
    credit: toText(row.credit),
    licence: toText(row.licence),
    caption: toText(row.caption),
    files: files.filter((file) => !isAvif(file)),
    avif: avif.length > 0 ? avif : undefined,
  })
}

const isAvif = ({ type }: { readonly type: unknown }): boolean => type === 'image/avif'

const toPublishedFile = (file: Values) =>
  toGiven({
    sha256: toText(file.sha256),
    type: toText(file.type),
    bytes: toNumber(file.bytes),
    width: toNumber(file.width),
    height: toNumber(file.height),
  })
