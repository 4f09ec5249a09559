import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Block } from '@exemplar/shared/kinds/parts/body'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { PayloadRequest } from 'payload'
import { type DocumentAddress, openDocument } from '../../documents/open-document.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { listBodyIssues } from '../../fields/body/body-issues.ts'
import { toBody } from '../../fields/body/to-body.ts'
import { toId, toText, toValues } from '../../fields/row.ts'
import { gazetteOf } from '../../gazette/runtime.ts'
import { toPicture } from '../../media/to-picture.ts'
import { WordError } from './errors.ts'
import { findPaperFile } from './paper-file.ts'
import { toPictureMark, toPictureProof } from './picture-mark.ts'
import type { Shown } from './write/picture.ts'

/**
 * Title and body of a document as it is stored, as a text for Word. `unknown-document` where `req.user` may not read it;
 * `text-not-for-word`, each place named, where the body has something that no text of ours can say.
 */
export const exportWord = async (req: PayloadRequest, address: DocumentAddress) => {
  const { row } = await openDocument(req, address)
  const issues = listBodyIssues(row.body)
  if (issues.length > 0) throw new WordError('text-not-for-word', issues)
  const media: unknown[] = []
  const blocks = toBody(row.body, (one) => {
    media.push(one)
    return toPicture(one)
  }) as Block[]
  const pictures: (Shown | undefined)[] = []
  // One after the other: each is unpacked whole.
  for (const one of media) pictures.push(await toShown(req, one))
  // A megabyte of code that is needed when somebody asks for a text, and not before.
  const { toWord } = await import('./write/to-word.ts')
  const title = toText(row.title) ?? ''
  const site = documentsOf(req.payload).siteUrl.replace(/\/$/, '')
  return { title, bytes: await toWord({ title, blocks, pictures, site }) }
}

/** A picture in a form that every Word shows; undefined where its file cannot be had. */
const toShown = async ({ payload }: PayloadRequest, media: unknown): Promise<Shown | undefined> => {
  const row = toValues(media)
  const id = toId(row)
  const file = findPaperFile(row)
  const { sharp } = payload.config
  const stream = file && (await gazetteOf(payload).files.open(toFileName(file)))
  if (!id || !sharp || !stream) return undefined
  const { data, info } = await sharp(await buffer(stream))
    .flatten({ background: '#fff' })
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true })
  const shown = createHash('sha256').update(data).digest('hex')
  const mark = toPictureMark(id, toPictureProof(payload.secret, { id, stored: file.sha256, shown }))
  return { mark, jpeg: data, width: info.width, height: info.height }
}
