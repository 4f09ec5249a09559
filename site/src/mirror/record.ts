import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { SiteError } from '../errors/site-error.ts'
import { toQuery } from '../gazette/database/query.ts'
import type { Bond } from './bond.ts'
import { toPageTable } from './page-table.ts'
import { toTerms } from './terms.ts'

/** Counted up whenever the tables change: a record of another version is made anew, and the folder with it. */
const version = 1

const schema = `
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS terms (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE IF NOT EXISTS pages (
  address TEXT PRIMARY KEY, source TEXT NOT NULL, questions TEXT NOT NULL, links TEXT NOT NULL, until INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY, address TEXT NOT NULL, sha256 TEXT, packed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS files_of_address ON files (address);
PRAGMA user_version = ${version};
`

/**
 * Opens what a mirror knows of its folder: which files it wrote, what of, and from which answers. Only one process has
 * it at a time: throws a SiteError (`mirror-running`) where another one does, `mirror-record-unusable` where it cannot be
 * read.
 */
export const openRecord = (path: string) => {
  const database = open(path)
  const terms = toTerms(database)
  const { pages, keep, doubtAll, drop, prune } = toPageTable(database, terms)
  prune()
  const note = toQuery<{ value: string }>(database, 'SELECT value FROM notes WHERE name = ?')
  const write = database.prepare('INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)')
  return {
    pages,
    /** The same question is one object, whoever asked it. */
    toKnown: terms.toKnown,
    /** What all pages are made by: where it was another before, none of them is taken for good any more. */
    keepIdentity: (identity: string): void => {
      if (note.find('identity')?.value === identity) return
      doubtAll()
      write.run('identity', identity)
    },
    /** The gazette that the folder is bound to; undefined before its first page. */
    findBond: (): Bond | undefined => {
      const bond = note.find('bond')?.value
      return bond === undefined ? undefined : (JSON.parse(bond) as Bond)
    },
    keepBond: (bond: Bond): void => {
      write.run('bond', JSON.stringify(bond))
    },
    /** The entry up to which all that is urgent was made; undefined before the first time. */
    findSeen: (): number | undefined => {
      const seen = note.find('seen')?.value
      return seen === undefined ? undefined : Number(seen)
    },
    keepSeen: (number: number): void => {
      if (note.find('seen')?.value !== String(number)) write.run('seen', String(number))
    },
    keep,
    drop,
    prune,
    close: () => database.close(),
  }
}
export type MirrorRecord = ReturnType<typeof openRecord>

const open = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    // Held until the process ends, however it ends.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    database.exec('BEGIN EXCLUSIVE')
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version)
    if (found !== 0 && found !== version) throw new SiteError('mirror-record-unusable', path)
    database.exec(schema)
    database.exec('COMMIT')
    chmodSync(path, 0o600)
    return database
  } catch (error) {
    database.close()
    if (error instanceof SiteError) throw error
    const isBusy = error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
    throw new SiteError(isBusy ? 'mirror-running' : 'mirror-record-unusable', path, { cause: error })
  }
}
