import { chmodSync, existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { toReplicaFolder } from '../gazette/replica-folder.ts'

/**
 * Closes to other accounts of the machine the data folder and, below it, the site's own with what stands in it. What was
 * written by an older release, or under another umask, may stand open.
 */
export const closeData = (dataFolder: string): void => {
  const folder = toReplicaFolder(dataFolder)
  if (!existsSync(folder)) return
  close(realpathSync(dataFolder))
  close(folder)
  for (const name of readdirSync(folder)) close(join(folder, name))
}

/** Closes one thing to other accounts, if it is there. A link is left alone: what it leads to is not ours to close. */
const close = (path: string): void => {
  try {
    const found = lstatSync(path)
    const isOurs = found.isDirectory() || found.isFile()
    if (isOurs && (found.mode & 0o077) !== 0) chmodSync(path, found.mode & 0o700)
  } catch (error) {
    // Of another owner, or on a disk that is read only: not for us to change.
    if (!isCode(error, 'ENOENT', 'EPERM', 'EROFS')) throw error
  }
}

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
