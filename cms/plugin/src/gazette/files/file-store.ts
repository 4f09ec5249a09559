import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { ByteRange } from '@exemplar/shared/media/byte-range'

/** What a file has to be, as it was measured when it came in. */
export type Measure = { readonly bytes: number; readonly sha256: string }

/** Bytes in pieces. */
export type ByteSource = AsyncIterable<Uint8Array>

/**
 * Where files that can be published are kept, by the name of their content (`<sha256>.<extension>`). Standing in the
 * store makes nothing public: the gazette decides what is served. No method holds a file in memory whole.
 */
export type FileStore = {
  /** How large a file is, in bytes; undefined where there is none. Reads nothing of it. */
  has: (name: string) => Promise<{ readonly bytes: number } | undefined>
  /** The bytes of a file, or a part of them; undefined where there is none. Whoever opens reads it to its end or destroys it. */
  open: (name: string, range?: ByteRange) => Promise<Readable | undefined>
  /**
   * Stores a file whole or not at all. Rejects where what comes is not what was measured. Storing the same again changes
   * nothing.
   */
  put: (name: string, source: ByteSource, measure: Measure) => Promise<void>
  remove: (name: string) => Promise<void>
}

/** What came is not what was measured. */
export class DifferingBytesError extends Error {
  constructor(name: string) {
    super(`${name}: other bytes came than were measured`)
    this.name = 'DifferingBytesError'
  }
}

/**
 * Passes bytes on while measuring them; throws at their end, or as soon as there are too many, where they differ. The
 * last part is given only once all are known to be right: whoever waits for a whole file never has one that is wrong.
 */
export async function* toMeasured(source: ByteSource, name: string, { bytes, sha256 }: Measure): ByteSource {
  const digest = createHash('sha256')
  let length = 0
  let last: Uint8Array | undefined
  for await (const part of source) {
    if (part.byteLength === 0) continue
    if (last) yield last
    length += part.byteLength
    if (length > bytes) throw new DifferingBytesError(name)
    digest.update(part)
    last = part
  }
  if (!last || length !== bytes || digest.digest('hex') !== sha256) throw new DifferingBytesError(name)
  yield last
}

/** A store in a local folder. A file appears whole or not at all. */
export const toFolderStore = (folder: string): FileStore => ({
  has: async (name) => {
    const found = await orMissing(stat(join(folder, name)))
    return found && { bytes: found.size }
  },
  open: async (name, range) => {
    const file = await orMissing(open(join(folder, name)))
    return file && createReadStream('', { fd: file, ...range })
  },
  put: async (name, source, measure) => {
    await mkdir(folder, { recursive: true })
    const temporary = join(folder, toUnfinishedName())
    try {
      const file = await open(temporary, 'wx')
      try {
        for await (const part of toMeasured(source, name, measure)) await file.write(part)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(temporary, join(folder, name))
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  },
  remove: (name) => rm(join(folder, name), { force: true }),
})

/** What a file is called in a folder while it is being stored. */
const toUnfinishedName = (): string => `.${randomUUID()}`

/** Whether a name in a folder is that of a file whose storing was cut off, once nobody stores it any more. */
export const isUnfinishedName = (name: string): boolean => /^\.[0-9a-f-]{36}$/.test(name)

/** What is read of a file or folder; undefined where there is none. */
export const orMissing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
