import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Where files that can be published are kept, by the name of their content (`<sha256>.<extension>`). Standing in the
 * store makes nothing public: the gazette decides what is served.
 */
export type FileStore = {
  /** Stores bytes under a name. Storing the same again changes nothing. */
  put: (name: string, bytes: Uint8Array) => Promise<void>
  /** The bytes, or undefined where there is no such file. */
  read: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  remove: (name: string) => Promise<void>
}

/** A store in a local folder. A file appears whole or not at all. */
export const toFolderStore = (folder: string): FileStore => ({
  put: async (name, bytes) => {
    await mkdir(folder, { recursive: true })
    const temporary = join(folder, `.${randomUUID()}`)
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, join(folder, name))
  },
  read: async (name) => {
    try {
      return new Uint8Array(await readFile(join(folder, name)))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  },
  remove: (name) => rm(join(folder, name), { force: true }),
})

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
