import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { publishedFileName } from '@exemplar/shared/media/picture'

/** The folder of published files, named by their content. A file appears whole or not at all. */
export const toFileFolder = (folder: string) => ({
  /** Whether a file of that name and size (in bytes) is there. */
  has: async (name: string, bytes: number): Promise<boolean> => {
    try {
      return (await stat(join(folder, name))).size === bytes
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  },
  put: async (name: string, content: Uint8Array): Promise<void> => {
    await mkdir(folder, { recursive: true })
    const temporary = join(folder, `.${randomUUID()}`)
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, join(folder, name))
  },
  remove: async (names: readonly string[]): Promise<void> => {
    for (const name of names) await rm(join(folder, name), { force: true })
  },
  /** Removes everything but `wanted`: what a stop in the middle has left. Returns those of `wanted` that are missing. */
  sweep: async (wanted: ReadonlySet<string>): Promise<string[]> => {
    await mkdir(folder, { recursive: true })
    const found = new Set(await readdir(folder))
    for (const name of found)
      if (!wanted.has(name) && isOurs(name)) await rm(join(folder, name), { force: true })
    return [...wanted].filter((name) => !found.has(name))
  },
})
export type FileFolder = ReturnType<typeof toFileFolder>

const isOurs = (name: string): boolean => publishedFileName.test(name) || /^\.[\w-]{36}$/.test(name)

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
