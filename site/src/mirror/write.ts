import { createHash, type Hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { SiteError } from '../errors/site-error.ts'
import { compress, isWorthCompressing } from '../server/compress.ts'
import { own } from './address.ts'
import type { MadeFile } from './make.ts'
import type { FileRow } from './record.ts'

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

  /** Writes under a name of its own. Returns that name and the digest. */
  const writeAside = async (body: MadeFile['body']): Promise<{ aside: string; sha256: string }> => {
    const aside = join(writing, String(count++))
    return { aside, sha256: await writeNew(aside, body) }
  }

  return {
    /** Makes the folder ready: what a stop in the middle has left goes. */
    begin: async (): Promise<void> => {
      await rm(writing, { recursive: true, force: true })
      await makeFolder(writing)
    },
    /** Whether something stands where a file is to be written. */
    isTaken: (path: string): boolean => existsSync(join(folder, path)),
    /** Writes a file, unless it is the one that `known` says is there. */
    put: async ({ path, type, body }: MadeFile, known?: FileRow): Promise<FileRow> => {
      const target = join(folder, path)
      const isWhole = body instanceof Uint8Array
      if (known && isSame({ path, type, body }, known)) return known
      const { aside, sha256 } = await writeAside(body)
      const isWorth = isPacked && isWhole && isWorthCompressing(type, body)
      const beside = isWorth
        ? await Promise.all(
            endings.map(async (ending) => {
              const packed = await compress(body, { encoding: packings[ending], effort: 'page' })
              return { ending, ...(await writeAside(packed)) }
            }),
          )
        : []
      await makeFolder(dirname(target))
      for (const { ending, aside: packed } of beside) await rename(packed, target + ending)
      await rename(aside, target)
      if (!isWorth && known?.isPacked)
        for (const ending of endings) await rm(target + ending, { force: true })
      return { sha256, isPacked: isWorth }
    },
    /** Removes a file with what stands beside it, and the folders that are empty then. */
    remove: async (path: string): Promise<void> => {
      const target = join(folder, path)
      for (const ending of ['', ...endings]) await rm(target + ending, { force: true })
      await removeEmpty(folder, dirname(path))
    },
  }
}

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
    if (!(body instanceof Uint8Array)) await body.close()
  }
  return digest.digest('hex')
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
