import { randomBytes } from 'node:crypto'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { leaveTransaction } from './outside-transaction.ts'

/** Largest upload, in bytes. */
export const largestUpload = 20 * 1024 * 1024

/** Most pixels of an upload, all frames of a moving picture together: unpacking them takes about a second and 200 MB. */
const mostPixels = 50_000_000

/**
 * Prepares an upload: refuses one that is too large, and gives the file a name of its own, so that neither it nor the
 * sizes derived from it can overwrite another picture's files. Forgets the sizes of an earlier upload by this request.
 */
export const receiveFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  req.payloadUploadSizes = {}
  const { file } = req
  // Without one, Payload would fetch whatever address the caller names.
  if (!file && operation === 'create') throw new ExemplarError('not-a-picture')
  if (!file) return args
  if (file.size > largestUpload) throw new ExemplarError('file-too-large')
  if (operation === 'create') await leaveTransaction(req)
  await requireFewPixels(req, file)
  req.file = { ...file, name: toOwnName(file.name) }
  return args
}

/** Reads the head of the file alone. What cannot be read is told as no picture later on. */
const requireFewPixels = async (
  { payload }: PayloadRequest,
  { data, tempFilePath }: NonNullable<PayloadRequest['file']>,
): Promise<void> => {
  const head = await payload.config
    .sharp?.(tempFilePath || data)
    .metadata()
    .catch(() => undefined)
  if (head && head.width * head.height * (head.pages ?? 1) > mostPixels)
    throw new ExemplarError('too-many-pixels')
}

/** `照片.JPG` becomes `照片-3f9a2c1b.jpg`. */
const toOwnName = (name: string): string => {
  const dot = name.lastIndexOf('.')
  const base = dot > 0 ? name.slice(0, dot) : name
  const extension = dot > 0 ? name.slice(dot).toLowerCase() : ''
  return `${base.slice(0, 60)}-${randomBytes(4).toString('hex')}${extension}`
}
