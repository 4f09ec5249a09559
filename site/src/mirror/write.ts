import { createHash, type Hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, lstat, mkdir, open, rename, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { SiteError } from '../errors/site-error.ts'
import { compress, isWorthCompressing } from '../server/compress.ts'
import { own } from './address.ts'
import type { MadeFile } from './make.ts'
import type { FileRow } from './page-table.ts'

/** What stands beside a file that is worth it, by the ending of its name. */
export const packings = { '.br': 'br', '.gz': 'gzip' } as const
const endings = Object.keys(packings) as (keyof typeof packings)[]

/** What is public is for every account of the machine to read: the server is another one. */
const [fileMode, folderMode] = [0o644, 0o755]

export type FileWriter = ReturnType<typeof toFileWriter>

/**
 * Writes files below a folder, each at once: under another name, flushed, renamed. A stop at any moment leaves the file
 * that was there or the whole new one. With `isPacked`, what is worth it is there compressed as well.
 */
export const toFileWriter = (folder: string, { isPacked }: { isPacked: boolean }) => {
  const writing = join(folder, own, 'writing')
  let count = 0

  /** Writes under names of their own, and brings all to their places. Of what fails before that, nothing stays. */
  const writeAll = async (
    target: string,
    body: MadeFile['body'],
    packed: readonly (keyof typeof packings)[],
  ): Promise<string> => {
    const aside = join(writing, String(count++))
    try {
      const sha256 = await writeNew(aside, body)
      // One after the other: pages are written side by side already.
      for (const ending of packed) await writeNew(aside + ending, await pack(body, ending))
      await makeFolder(dirname(target))
      for (const ending of [...packed, '']) await bringTo(target + ending, aside + ending)
      return sha256
    } catch (error) {
      for (const ending of ['', ...packed]) await rm(aside + ending, { force: true }).catch(() => undefined)
      throw error
    }
  }

  return {
    /** Makes the folder ready: what a stop in the middle has left goes. */
    begin: async (): Promise<void> => {
      await requireInside(folder, `${own}/writing/0`)
      await rm(writing, { recursive: true, force: true })
      await makeFolder(writing)
    },
    /** Whether something stands where a file is to be written. */
    isTaken: (path: string): boolean => existsSync(join(folder, path)),
    /** Writes a file, unless it is the one that `known` says is there. */
    put: async ({ path, type, body }: MadeFile, known?: FileRow): Promise<FileRow> => {
      const target = join(folder, path)
      if (known && isSame({ path, type, body }, known)) return known
      await requireInside(folder, path)
      const isWorth = isPacked && body instanceof Uint8Array && isWorthCompressing(type, body)
      const sha256 = await writeAll(target, body, isWorth ? endings : [])
      if (!isWorth && known?.isPacked)
        for (const ending of endings) await rm(target + ending, { force: true })
      return { sha256, isPacked: isWorth }
    },
    /** Removes a file with what stands beside it, and the folders that are empty then. */
    remove: async (path: string): Promise<void> => {
      const target = join(folder, path)
      await requireInside(folder, path)
      for (const ending of ['', ...endings]) await rm(target + ending, { force: true })
      await removeEmpty(folder, dirname(path))
    },
  }
}

/** Throws a SiteError (`mirror-path-taken`) where a folder on the way to a file leads out of the mirror. */
const requireInside = async (folder: string, path: string): Promise<void> => {
  const parts = path.split('/').slice(0, -1)
  for (let depth = 1; depth <= parts.length; depth++) {
    const at = parts.slice(0, depth).join('/')
    const found = await lstat(join(folder, at)).catch(() => undefined)
    if (!found) return
    if (found.isSymbolicLink()) throw new SiteError('mirror-path-taken', at)
  }
}

const pack = async (body: MadeFile['body'], ending: keyof typeof packings): Promise<Uint8Array> =>
  compress(body as Uint8Array, { encoding: packings[ending], effort: 'many' })

/** Writes a file that is not there yet and has it on the disk. Returns its digest. */
const writeNew = async (path: string, body: MadeFile['body']): Promise<string> => {
  const digest = createHash('sha256')
  const handle = await open(path, 'wx', fileMode)
  try {
    await handle.chmod(fileMode)
    if (body instanceof Uint8Array) await handle.writeFile(told(digest, body))
    else for await (const part of body.open() as Readable) await handle.writeFile(told(digest, part))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return digest.digest('hex')
}

/**
 * Brings a file to its place. Servers tell a page by its second and its size: it is at least one second younger than the
 * one that it takes the place of, or whoever has that would be told that nothing changed.
 */
const bringTo = async (target: string, aside: string): Promise<void> => {
  const [before, now] = await Promise.all([findSecond(target), findSecond(aside)])
  if (before !== undefined && now !== undefined && now <= before) await utimes(aside, before + 1, before + 1)
  await rename(aside, target)
}

const findSecond = async (path: string): Promise<number | undefined> => {
  try {
    return Math.floor((await stat(path)).mtimeMs / 1_000)
  } catch {
    return undefined
  }
}

/** Makes a folder, with those above it, readable to all. */
export const makeFolder = async (path: string): Promise<void> => {
  const first = await mkdir(path, { recursive: true, mode: folderMode })
  for (let at = path; first !== undefined && at.length >= first.length; at = dirname(at))
    await chmod(at, folderMode)
}

/** Removes a folder and those above it, up to `root`, as far as nothing stands in them. */
const removeEmpty = async (root: string, path: string): Promise<void> => {
  if (path === '.') return
  try {
    await rmdir(join(root, path))
  } catch {
    // Something stands in it, or it went with another file.
    return
  }
  await removeEmpty(root, dirname(path))
}

const told = (digest: Hash, part: Uint8Array): Uint8Array => {
  digest.update(part)
  return part
}

/** Whether a file that is made is what is known to stand there. One that is not in memory is taken for another. */
export const isSame = ({ body }: MadeFile, known: FileRow | undefined): boolean =>
  body instanceof Uint8Array && known?.sha256 === createHash('sha256').update(body).digest('hex')

/** Throws a SiteError where something of somebody else stands in the place of a file that is not known yet. */
export const requireFree = (writer: FileWriter, paths: Iterable<string>): void => {
  for (const path of paths) if (writer.isTaken(path)) throw new SiteError('mirror-path-taken', path)
}
