import { hash } from 'node:crypto'
import type { Picture } from '@exemplar/shared/media/picture'
import { toFileName } from '@exemplar/shared/media/published-file'
import sharp from 'sharp'
import { WorksError } from '../../errors.ts'
import type { Tools } from '../../recipe.ts'

/** Pictures of a release that are printed; what there is more of is told by its text, as in an official document. */
export const mostPictures = 12

/** Sides in pixels at most, 175 dots an inch across the sheet; and bytes of one, so that no sheet has more than some megabytes. */
const widest = 1_200
const highest = 1_400
const mostBytes = 400_000
/** From the first on that keeps within them. */
const qualities = [80, 65, 50, 35] as const

/** Room for a picture on a sheet, in millimetres. */
const room = { width: 174, height: 105 }

/** A picture as the drawing shows it: what it is called there, how wide it is in millimetres, and what is said under it. */
export const toPrinted = (picture: Picture, index: number) => {
  const { width, height } = toFile(picture)
  return {
    is: 'picture' as const,
    name: toPictureName(index),
    width: Math.min(room.width, (room.height * width) / height),
    alt: picture.alt,
    caption: picture.caption ?? picture.alt,
    credit: `作者：${picture.credit}　许可：${picture.licence}`,
  }
}

const toPictureName = (index: number): string => `picture-${index}.jpg`

/** The smallest file that is as wide as it is printed; the largest where none is. */
const toFile = ({ files }: Picture) => {
  const file = files.find(({ width }) => width >= widest) ?? files.at(-1)
  if (!file) throw new Error('a picture has files')
  return file
}

/** The pictures as they are printed, by their names in the drawing. The same files give the same bytes. */
export const readPictures = async (
  pictures: readonly Picture[],
  readFile: Tools['readFile'],
): Promise<Record<string, Uint8Array>> => {
  const read: Record<string, Uint8Array> = {}
  // One after the other: there may be a dozen, each of some megabytes.
  for (const [index, picture] of pictures.slice(0, mostPictures).entries()) {
    const name = toFileName(toFile(picture))
    const bytes = await readFile(name)
    if (hash('sha256', bytes) !== name.slice(0, 64)) throw new WorksError('file-owed', name)
    read[toPictureName(index)] = await toJpeg(bytes)
  }
  return read
}

const toJpeg = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const small = await sharp(bytes)
    .rotate()
    .resize(widest, highest, { fit: 'inside', withoutEnlargement: true })
    // What is clear in a picture is the paper that it stands on.
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = small.info
  let made: Uint8Array = small.data
  for (const quality of qualities) {
    made = await sharp(small.data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer()
    if (made.byteLength <= mostBytes) break
  }
  return made
}
