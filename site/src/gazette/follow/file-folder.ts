import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type PublishedFile, publishedFileName, toFileName } from '@exemplar/shared/media/published-file'
import { type FillResult, fill, type OpenFrom, toPartName } from './fill.ts'

/** What is being filled in this process, by path: two that want the same file want the same bytes. */
const filling = new Map<string, Promise<FillResult>>()

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
  /** Gets a file in, from where an earlier try broke off. What rejects while it is read leaves that for the next try. */
  fill: async (file: PublishedFile, openFrom: OpenFrom): Promise<FillResult> => {
    await mkdir(folder, { recursive: true })
    const path = join(folder, toFileName(file))
    const running = filling.get(path) ?? fill(folder, file, openFrom).finally(() => filling.delete(path))
    filling.set(path, running)
    return running
  },
  remove: async (names: readonly string[]): Promise<void> => {
    for (const name of names)
      for (const one of [name, toPartName(name)]) await rm(join(folder, one), { force: true })
  },
  /**
   * Removes everything but `wanted` and what has come of it: what a stop in the middle has left. Returns those of
   * `wanted` that are missing.
   */
  sweep: async (wanted: ReadonlySet<string>): Promise<string[]> => {
    await mkdir(folder, { recursive: true })
    const found = new Set(await readdir(folder))
    const kept = new Set([...wanted, ...[...wanted].map(toPartName)])
    for (const name of found)
      if (!kept.has(name) && isOurs(name)) await rm(join(folder, name), { force: true })
    return [...wanted].filter((name) => !found.has(name))
  },
})
export type FileFolder = ReturnType<typeof toFileFolder>

/** Releases before this one had names of their own for what was half there. */
const isOurs = (name: string): boolean =>
  publishedFileName.test(name) || /^\.([\w-]{36}|[0-9a-f]{64}\.\w+\.part)$/.test(name)

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
