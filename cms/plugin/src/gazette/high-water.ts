import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { GazetteHead } from '@exemplar/shared/gazette/entry'

/**
 * High-water mark (最高号): what the CMS has signed and must not sign again, kept beside the keys and outside the
 * database, so that a backup of the database that is put back is seen to be one.
 */
export type Mark = {
  /** The newest entry that is known to stand, or to have been served; number 0 before the first. */
  readonly signed: GazetteHead
  /** What was being signed after it. None of these need stand: a crash may have come before the commit. */
  readonly signing: readonly GazetteHead[]
}

/**
 * The mark of a data folder. Every call opens the file, does its work in one transaction that is on the disk when it
 * returns, and closes it: several processes may sign for one gazette, and the file may be put back under a running one.
 */
export const toHighWater = (dataFolder: string) => {
  const folder = join(dataFolder, 'keys')
  const path = join(folder, 'high-water.sqlite')
  const write = (work: (database: DatabaseSync) => void): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    inDatabase(path, work)
  }
  return {
    /** The mark, or undefined where none was ever kept. */
    find: (): Mark | undefined => (existsSync(path) ? inDatabase(path, readMark) : undefined),
    /** Keeps that an entry is about to be committed. */
    noteSigning: (head: GazetteHead): void => write((database) => insert(database, head, 0)),
    /** Keeps that an entry stands: everything up to it is settled. A smaller one than is known changes nothing. */
    noteSigned: (head: GazetteHead): void =>
      write((database) => {
        if (readMark(database).signed.number > head.number) return
        database.prepare('DELETE FROM marks WHERE number <= ?').run(head.number)
        insert(database, head, 1)
      }),
  }
}
export type HighWater = ReturnType<typeof toHighWater>

const schema = `CREATE TABLE IF NOT EXISTS marks (
  number INTEGER NOT NULL, digest TEXT NOT NULL, signed INTEGER NOT NULL, PRIMARY KEY (number, digest)
) STRICT`

const inDatabase = <T>(path: string, work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(path, { timeout: 10_000 })
  try {
    chmodSync(path, 0o600)
    database.exec('PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE')
    database.exec(schema)
    const result = work(database)
    database.exec('COMMIT')
    return result
  } finally {
    database.close()
  }
}

const insert = (database: DatabaseSync, { number, digest }: GazetteHead, signed: 0 | 1): void => {
  database.prepare('INSERT OR IGNORE INTO marks VALUES (?, ?, ?)').run(number, digest, signed)
}

const readMark = (database: DatabaseSync): Mark => {
  const rows = database.prepare('SELECT number, digest, signed FROM marks ORDER BY number').all()
  const heads = rows.map(({ number, digest, signed }) => ({
    ...{ number: Number(number), digest: String(digest) },
    isSigned: signed === 1,
  }))
  const signed = heads.findLast(({ isSigned }) => isSigned)
  return {
    signed: { number: signed?.number ?? 0, digest: signed?.digest ?? '0'.repeat(64) },
    signing: heads.filter(({ isSigned }) => !isSigned).map(({ number, digest }) => ({ number, digest })),
  }
}
