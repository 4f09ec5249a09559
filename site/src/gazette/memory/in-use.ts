import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const name = 'in-use'

/**
 * Says that a process works on a site's folder, for as long as it lives: a shared lock on a file, which the system gives
 * up with the process however it ends. Returns what ends it.
 */
export const holdInUse = (folder: string): (() => void) => {
  const database = open(folder)
  database.exec('BEGIN')
  // The lock is taken by the first read, not by BEGIN.
  database.prepare('SELECT count(*) FROM sqlite_schema').get()
  return () => database.close()
}

/** Whether a process works on a site's folder. */
export const isInUse = (folder: string): boolean => {
  // Who only asks makes no folder.
  if (!existsSync(join(folder, name))) return false
  const database = open(folder)
  try {
    database.exec('BEGIN EXCLUSIVE; ROLLBACK')
    return false
  } catch (error) {
    if (isBusy(error)) return true
    throw error
  } finally {
    database.close()
  }
}

const open = (folder: string): DatabaseSync => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return new DatabaseSync(join(folder, name))
}

/** SQLITE_BUSY. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
