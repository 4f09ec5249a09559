import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypes } from '@exemplar/shared/media/file-types'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { PayloadRequest } from 'payload'
import type { FileStore } from '../../gazette/files/file-store.ts'
import { MediaError } from '../errors.ts'
import { type Inspected, inspect } from '../inspect/inspect.ts'

type Upload = NonNullable<PayloadRequest['file']>

/** A file that stands in the store, as it was measured and looked into. */
export type Received = Inspected & {
  readonly sha256: string
  readonly bytes: number
  /** The name that it had, with the extension of what it is. */
  readonly name: string
}

export type ReceivingParts = { readonly folder: string; readonly files: FileStore }

/**
 * Takes an upload in: looks what it is, measures it, and puts it into the store, never holding a large one in memory.
 * Throws an ExemplarError that says why not. A file that lies on the disk already is its caller's to remove.
 */
export const receive = async (
  req: PayloadRequest,
  file: Upload,
  { folder, files }: ReceivingParts,
): Promise<Received> => {
  const path = file.tempFilePath || (await lay(file, folder))
  try {
    const { size: bytes } = await stat(path)
    const inspected = await inspect({ path, name: file.name, bytes })
    const identity = { type: inspected.type, sha256: await toDigest(path) }
    await put(req, files, { path, name: toFileName(identity), bytes, sha256: identity.sha256 })
    return { ...inspected, ...identity, bytes, name: toGivenName(file.name, inspected) }
  } finally {
    if (path !== file.tempFilePath) await rm(path, { force: true })
  }
}

const lay = async ({ data }: Upload, folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  await writeFile(path, data)
  return path
}

const toDigest = async (path: string): Promise<string> => {
  const digest = createHash('sha256')
  for await (const part of createReadStream(path)) digest.update(part)
  return digest.digest('hex')
}

const put = async (
  { payload }: PayloadRequest,
  files: FileStore,
  { path, name, ...measure }: { path: string; name: string; bytes: number; sha256: string },
): Promise<void> => {
  try {
    if ((await files.has(name))?.bytes === measure.bytes) return
    await files.put(name, createReadStream(path), measure)
  } catch (error) {
    payload.logger.error({ msg: 'the store of published files refused a file', err: error })
    throw new MediaError('file-store-unavailable')
  }
}

const toGivenName = (name: string, { type }: Inspected): string => {
  const dot = name.lastIndexOf('.')
  return `${(dot > 0 ? name.slice(0, dot) : name).slice(0, 100)}.${fileTypes[type].extension}`
}
