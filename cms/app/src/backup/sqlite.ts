import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { BackupError } from './backup-error.ts'

/** Number and digest of the newest entry; absent where there is none. */
export type Head = { readonly number: number; readonly digest: string }

/** The path that a SQLite address names. */
export const toSqlitePath = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)

/**
 * Copies a SQLite database as it is at one instant, while others write to it: `VACUUM INTO` reads it in one
 * transaction, and the copy needs no journal beside it.
 */
export const copySqlite = async (from: string, to: string): Promise<void> => {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 10_000 })
  try {
    database.prepare('VACUUM INTO ?').run(to)
  } finally {
    database.close()
  }
  await chmod(to, 0o600)
}

/** Backs up the database of the settings. Opening a path that is not there would make an empty one. */
export const dumpSqlite = async (url: string, to: string): Promise<void> => {
  const path = toSqlitePath(url)
  if (!existsSync(path))
    throw new BackupError(
      `没有数据库 ${path}：请检查 DATA_DIR 与 DATABASE_URI。没有备份。`,
      `There is no database ${path}: check DATA_DIR and DATABASE_URI. Nothing was backed up.`,
    )
  await copySqlite(path, to)
}

/** Puts a copy where the settings say that the database is; refuses to write over one. */
export const restoreSqlite = async (from: string, url: string): Promise<void> => {
  const path = toSqlitePath(url)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await copyFile(from, path)
  await chmod(path, 0o600)
}

/** The newest entry in a database file, and the digest of one number in it. */
export const readSqliteHead = (
  path: string,
): { latest: Head | undefined; digestOf: (number: number) => string } => {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 10_000 })
  try {
    const rows = database.prepare('SELECT number, digest FROM gazette_entries ORDER BY number').all()
    const digests = new Map(rows.map(({ number, digest }) => [Number(number), String(digest)]))
    const last = rows.at(-1)
    return {
      latest: last && { number: Number(last.number), digest: String(last.digest) },
      digestOf: (number) => digests.get(number) ?? '',
    }
  } finally {
    database.close()
  }
}
