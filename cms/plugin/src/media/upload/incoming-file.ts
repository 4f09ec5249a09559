import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { CollectionBeforeOperationHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { RequestError } from '../../errors/request-errors.ts'
import { MediaError } from '../errors.ts'
import { makeAvif } from './avif.ts'
import { type Crop, takeCrop, toRefused } from './crop.ts'
import { enterQueue, leaveQueue } from './decode-queue.ts'
import { leaveTransaction, rejoinTransaction } from './outside-transaction.ts'
import { requireRight } from './require-right.ts'
import { readStored } from './stored-file.ts'
import { withoutMetadata } from './without-metadata.ts'

/** Largest upload, in bytes. */
const largestUpload = 20 * 1024 * 1024

/**
 * Prepares an upload: refuses one that is too large or no picture, leaves behind what the camera wrote into it, and
 * gives the file a name of its own, so that neither it nor the sizes derived from it can overwrite another picture's
 * files. A picture that is cut, be it one that is there already, goes the same way. Forgets the sizes of an earlier upload
 * by this request.
 */
export const receiveFile: CollectionBeforeOperationHook = async (asked) => {
  const { args, operation, req } = asked
  if (operation !== 'create' && operation !== 'update') return args
  req.payloadUploadSizes = {}
  const crop = takeCrop(req)
  const { id } = args as { id?: number | string }
  if (crop && operation === 'update' && id === undefined) throw toRefused('一次只能裁剪一张图片')
  if (!req.file && operation === 'update' && !crop) return args
  await requireRight({ ...asked, operation })
  if (req.file) refuseBySize(req.file)
  // Without one, Payload would fetch whatever address the caller names.
  else if (id === undefined) throw new RequestError('no-file')
  await leaveTransaction(req)
  await enterQueue(req)
  const { data, file } = await takeIn(req, { collection: asked.collection, crop, id }).catch(
    (error: unknown) => {
      leaveQueue(req)
      throw error
    },
  )
  await makeAvif(req, data)
  if (file.tempFilePath) await writeFile(file.tempFilePath, data)
  // Of a picture that is replaced, Payload removes the old file next: from here on it goes on in the transaction.
  if (operation !== 'create') await rejoinTransaction(req)
  req.file = { ...file, data, size: data.byteLength, name: toOwnName(file.name) }
  return args
}

/** Of what is sent alone: a picture that is there was written anew when it came in, and may have become larger. */
const refuseBySize = ({ size }: File): void => {
  if (size === 0) throw new MediaError('empty-file')
  if (size > largestUpload) throw new RequestError('file-too-large')
}

type File = NonNullable<PayloadRequest['file']>
type Taken = { readonly data: Buffer; readonly file: File }

/** What was sent, or the picture that is to be cut, with the bytes that it is to have. */
const takeIn = async (
  req: PayloadRequest,
  {
    collection,
    crop,
    id,
  }: { collection: SanitizedCollectionConfig; crop: Crop | undefined; id: number | string | undefined },
): Promise<Taken> => {
  const file = req.file ?? (id === undefined ? undefined : await readStored(req, { collection, id }))
  if (!file) throw new RequestError('no-file')
  return { data: await withoutMetadata(req, file, crop), file }
}

/** `照片.JPG` becomes `照片-3f9a2c1b.jpg`. */
const toOwnName = (name: string): string => {
  const dot = name.lastIndexOf('.')
  const base = dot > 0 ? name.slice(0, dot) : name
  const extension = dot > 0 ? name.slice(dot).toLowerCase() : ''
  return `${base.slice(0, 60)}-${randomBytes(4).toString('hex')}${extension}`
}
