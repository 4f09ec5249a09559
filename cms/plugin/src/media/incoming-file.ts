import { randomBytes } from 'node:crypto'
import type { CollectionBeforeOperationHook } from 'payload'
import { ExemplarError } from '../errors/exemplar-error.ts'

/** Largest upload, in bytes. */
export const largestUpload = 20 * 1024 * 1024

/**
 * Prepares an upload: refuses one that is too large, and gives the file a name of its own, so that neither it nor the
 * sizes derived from it can overwrite another picture's files. Forgets the sizes of an earlier upload by this request.
 */
export const receiveFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  req.payloadUploadSizes = {}
  const { file } = req
  if (!file) return args
  if (file.size > largestUpload) throw new ExemplarError('file-too-large')
  req.file = { ...file, name: toOwnName(file.name) }
  return args
}

/** `照片.JPG` becomes `照片-3f9a2c1b.jpg`. */
const toOwnName = (name: string): string => {
  const dot = name.lastIndexOf('.')
  const base = dot > 0 ? name.slice(0, dot) : name
  const extension = dot > 0 ? name.slice(dot).toLowerCase() : ''
  return `${base.slice(0, 60)}-${randomBytes(4).toString('hex')}${extension}`
}
