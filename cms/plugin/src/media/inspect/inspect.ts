import { type FileType, fileLimits, toFileLimit } from '@exemplar/shared/media/file-types'
import pLimit from 'p-limit'
import { MediaError } from '../errors.ts'
import { readHead, recognise } from '../upload/recognise.ts'
import { inspectBoxes } from './boxes.ts'
import type { Inspection } from './inspection.ts'
import { inspectOffice } from './office/office.ts'
import { inspectPdf } from './pdf/pdf.ts'

/** An upload on the disk, under the name that its sender gave it. */
export type Incoming = { readonly path: string; readonly name: string; readonly bytes: number }

/** What an upload is, by its content, and what else is to be known of it. */
export type Inspected = Omit<Inspection, 'faults'> & { readonly type: FileType }

/** One file at a time: what is held of one in memory is bounded, of many together it would not be. */
const oneAtATime = pLimit(1)

/**
 * Looks into an upload that is no picture. Throws `empty-file`, `attachment-too-large`, `not-an-attachment`,
 * `old-office-file` or `quicktime-film` where it is nothing that is taken in, and `file-not-clean` with every fault where
 * it has something within that is not to go out.
 */
export const inspect = (incoming: Incoming): Promise<Inspected> =>
  oneAtATime(async () => {
    const { type, faults, ...found } = await look(incoming)
    if (faults.length > 0)
      throw new MediaError(
        'file-not-clean',
        faults.map((message) => ({ path: 'file', message })),
      )
    if (!type) throw new MediaError('not-an-attachment')
    return { ...found, type }
  })

const look = async ({
  path,
  name,
  bytes,
}: Incoming): Promise<Inspection & { type: FileType | undefined }> => {
  if (bytes === 0) throw new MediaError('empty-file')
  const type = recognise(await readHead({ data: new Uint8Array(), tempFilePath: path }))
  switch (type) {
    case 'zip':
      holdTo(fileLimits.document, bytes)
      return inspectOffice(path)
    case 'application/pdf':
      holdTo(toFileLimit(type), bytes)
      return { type, ...(await inspectPdf(path)) }
    case 'audio/mp4':
    case 'video/mp4':
      holdTo(toFileLimit(type), bytes)
      return { type, ...(await inspectBoxes(path)) }
    case 'audio/mpeg':
    case 'video/webm':
      holdTo(toFileLimit(type), bytes)
      return { type, faults: [] }
    case 'old-office':
      throw new MediaError('old-office-file')
    case 'quicktime':
      throw new MediaError('quicktime-film')
    default:
      throw new MediaError(oldNames.test(name) ? 'old-office-file' : 'not-an-attachment')
  }
}

/** Before anything is read: a document is looked at whole. */
const holdTo = (limit: number, bytes: number): void => {
  if (bytes > limit) throw new MediaError('attachment-too-large')
}

/** What programs save under these names may as well be RTF, a web page or XML. */
const oldNames = /\.(doc|dot|xls|xlt|ppt|pps|wps|wpt|et|ett|dps|dpt|rtf)$/i
