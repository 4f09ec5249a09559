import type { FileType } from '@exemplar/shared/media/file-types'
import { MediaError } from '../errors.ts'
import { readHead, recognise } from '../upload/recognise.ts'
import { inspectBoxes } from './boxes.ts'
import type { Inspection } from './inspection.ts'
import { inspectOffice } from './office.ts'
import { inspectPdf } from './pdf.ts'

/** What an upload is, by its content, and what else is to be known of it. */
export type Inspected = Omit<Inspection, 'faults'> & { readonly type: FileType }

/**
 * Looks into an upload that is no picture. Throws `not-an-attachment`, `old-office-file`, `quicktime-film` where it is of
 * no type that is taken in, and `file-not-clean` with every fault where it has something within that is not to go out.
 */
export const inspect = async (path: string): Promise<Inspected> => {
  const { type, faults, ...found } = await look(path)
  if (faults.length > 0)
    throw new MediaError(
      'file-not-clean',
      faults.map((message) => ({ path: 'file', message })),
    )
  if (!type) throw new MediaError('not-an-attachment')
  return { ...found, type }
}

const look = async (path: string): Promise<Inspection & { type: FileType | undefined }> => {
  const type = recognise(await readHead({ data: new Uint8Array(), tempFilePath: path }))
  switch (type) {
    case 'zip':
      return inspectOffice(path)
    case 'application/pdf':
      return { type, ...(await inspectPdf(path)) }
    case 'audio/mp4':
    case 'video/mp4':
      return { type, ...(await inspectBoxes(path)) }
    case 'audio/mpeg':
    case 'video/webm':
      return { type, faults: [] }
    case 'old-office':
      throw new MediaError('old-office-file')
    case 'quicktime':
      throw new MediaError('quicktime-film')
    default:
      return { type: undefined, faults: [] }
  }
}
