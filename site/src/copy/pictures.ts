import { fileTypes } from '@exemplar/shared/media/file-types'
import type { Picture } from '@exemplar/shared/media/picture'
import { type PictureFile, toFileName } from '@exemplar/shared/media/published-file'
import { byteOrderMark } from '@exemplar/shared/text/csv'
import { toFileTitle } from '@exemplar/shared/text/file-name'
import { type Kit, type KitPart, toFilePart, toTextPart } from '../machines/kit/recipe.ts'
import type { Copy } from './copy.ts'
import { toProof } from './proof.ts'

/** A picture that goes with a copy. */
export type Upload = { readonly name: string; readonly picture: Picture; readonly file: PictureFile }

/** Platforms take JPEG and PNG; WebP goes out as JPEG. */
const isTaken = ({ type }: PictureFile): boolean => type !== 'image/webp'

/** The pictures of a copy by the numbers that they have in its text, each in its largest size. */
export const listUploads = ({ pictures }: Copy): Upload[] =>
  pictures.flatMap((picture, index) => {
    const file = picture.files.at(-1)
    if (!file) return []
    const extension = isTaken(file) ? fileTypes[file.type].extension : 'jpg'
    return [{ name: `图${index + 1}.${extension}`, picture, file }]
  })

/** What is said below a picture. */
export const toCaption = ({ caption, credit, licence }: Picture): string =>
  [caption, `署名：${credit}`, `许可：${licence}`].filter((part) => part !== undefined).join('；')

/** The ZIP of the pictures, as what it is made of. */
export const toPictureKit = (copy: Copy): Kit => ({
  name: `${toFileTitle(copy.title)}-配图.zip`,
  at: copy.entry.at,
  parts: [toCaptions(copy), ...listUploads(copy).map(toPart)],
})

const toPart = ({ name, picture, file }: Upload): KitPart => {
  const words = { about: picture.caption ?? picture.alt, alt: picture.alt }
  const part = toFilePart(name, file, words)
  return isTaken(file) ? part : { ...part, file: toFileName(file), asJpeg: true }
}

const toCaptions = (copy: Copy): KitPart => {
  const { number, address } = toProof(copy)
  const lines = listUploads(copy).map(({ name, picture }) => `${name}　${picture.alt}；${toCaption(picture)}`)
  const text = [`《${copy.title}》配图，公报第${number}号，${address}`, ...lines].join('\n')
  return toTextPart('图注.txt', {
    type: 'text/plain',
    text: `${byteOrderMark}${text}\n`,
    words: { about: '图注' },
  })
}
