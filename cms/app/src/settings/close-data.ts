import { chmodSync, existsSync, lstatSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { toSqlitePath } from '../database/sqlite/path.ts'
import type { Settings } from './settings.ts'

/**
 * Closes the data folder to other accounts of the machine: itself, its folders and its database, as far as they are
 * there. What was written by an older release, or under another umask, may stand open.
 */
export const closeData = ({ dataFolder, database }: Settings): void => {
  if (existsSync(dataFolder)) close(realpathSync(dataFolder))
  for (const name of ['keys', 'media', 'published', 'site', 'secret', 'lock.sqlite'])
    close(join(dataFolder, name))
  if (database.kind !== 'sqlite') return
  for (const suffix of ['', '-wal', '-shm']) close(toSqlitePath(database.url) + suffix)
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
