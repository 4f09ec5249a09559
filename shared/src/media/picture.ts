import { z } from 'zod'
import { text } from '../scalars.ts'
import { type AnyPictureFile, avifFile, pictureFile } from './published-file.ts'

/** A picture with what a public body owes its readers: a description, a credit, a licence. Files by rising width. */
export const picture = z
  .strictObject({
    alt: text,
    credit: text,
    licence: text,
    caption: text.optional(),
    files: z.array(pictureFile).min(1),
    /**
     * The same picture as AVIF, where that is smaller: for each of `files` one at most. Beside them and not among them, so
     * that readers of releases before 0.4 go on showing `files` (docs/decisions/0027).
     */
    avif: z.array(avifFile).min(1).optional(),
  })
  .check(({ value: { avif = [], files }, issues }) => {
    for (const [index, file] of avif.entries())
      if (!files.some((one) => isSameSize(one, file)))
        issues.push({ code: 'custom', input: file, path: ['avif', index], message: unlike })
  })
export type Picture = z.infer<typeof picture>

const unlike = '这个AVIF文件的尺寸与图片的其他文件都不同：请重新上传图片'

type Sides = Pick<AnyPictureFile, 'width' | 'height'>

/** Whether two files of a picture are the same size of it. */
export const isSameSize = (one: Sides, other: Sides): boolean =>
  one.width === other.width && one.height === other.height

/** All files of a picture. */
export const listPictureFiles = ({ files, avif = [] }: Picture): AnyPictureFile[] => [...files, ...avif]
