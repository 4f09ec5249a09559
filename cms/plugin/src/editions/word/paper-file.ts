import type { AnyPictureFile } from '@exemplar/shared/media/published-file'
import type { Values } from '../../fields/row.ts'
import { listRowFiles } from '../../media/files/derived-files.ts'

/** Of the sizes that a picture has, the largest that paper has a use for. */
const widestFile = 1_200

/** The stored file of a row of media that a text for Word shows. */
export const findPaperFile = (row: Values | undefined): AnyPictureFile | undefined => {
  const files = listRowFiles(row).filter(({ type }) => type !== 'image/avif')
  return files.findLast(({ width }) => width <= widestFile) ?? files[0]
}
