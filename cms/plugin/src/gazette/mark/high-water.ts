import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type GazetteHead, genesisDigest } from '@exemplar/shared/gazette/entry'

/**
 * High-water mark (最高号): what the CMS has signed and must not sign again, kept beside the keys and outside the
 * database, so that a backup of the database that is put back is seen to be one.
 */
export type Mark = {
  /** The newest entry that is known to stand, or to have been served; number 0 before the first. */
  readonly signed: GazetteHead
  /** What was being signed after it. None of these need stand: a crash may have come before the commit. */
  readonly signing: readonly GazetteHead[]
  /** The whole data folder came out of a backup, the mark with it: what was signed since is not known here. */
  readonly isRestored: boolean
}

/** That somebody had the database taken as it was, in place of the mark. */
type Adoption = { readonly at: string; readonly reason: string; readonly number: number }

/**
 * The mark of a data folder. Every call opens the file, does its work in one transaction that is on the disk when it
 * returns, and closes it: several processes may sign for one gazette, and the file may be put back under a running one.
 */
export const toHighWater = (dataFolder: string) => {
  const folder = join(dataFolder, 'keys')
  const path = join(folder, 'high-water.sqlite')
  const write = (work: (database: DatabaseSync) => void): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    inDatabase(path, (database) => change(database, { path, work }))
  }
  const read = <T>(work: (database: DatabaseSync) => T): T | undefined =>
    existsSync(path) ? inDatabase(path, (database) => look(database, work)) : undefined
  return {
    /** The mark; undefined where none was ever kept; `adopt` where the newest entry is to be taken for it. */
    find: (): Mark | 'adopt' | undefined => read(findMark),
    /** Keeps that an entry of that time (instant) is about to be committed. */
    noteSigning: (head: GazetteHead, at: string): void =>
      write((database) => {
        insert(database, head, 0)
        note(database, 'time', at)
      }),
    /** The time of the newest entry that was being signed: no key may end before it. */
    findTime: (): string | undefined => read((database) => readNote(database, 'time')),
    /** Keeps that an entry stands: everything up to it is settled. A smaller one than is known changes nothing. */
    noteSigned: (head: GazetteHead): void =>
      write((database) => {
        if (readMark(database).signed.number > head.number) return
        database.prepare('DELETE FROM marks WHERE number <= ?').run(head.number)
        insert(database, head, 1)
      }),
    /** Keeps that the newest entry is to be taken for the mark, where there is none: the gazette is older than marks are. */
    noteToAdopt: (): void => write((database) => note(database, 'adopt', new Date().toISOString())),
    /** Keeps that the data folder came out of a backup made at an instant, and may not know of what was signed since. */
    noteRestored: (madeAt: string): void => write((database) => note(database, 'restored', madeAt)),
    /** When that backup was made; undefined where the folder came out of none, or all is known by now. */
    findRestored: (): string | undefined => read((database) => readNote(database, 'restored')),
    /** Lets the newest entry of the database be taken for the mark, whatever the mark says, and keeps for what reason. */
    noteAdopted: (reason: string): void =>
      write((database) => {
        const at = new Date().toISOString()
        const { number } = readMark(database).signed
        note(database, `adopted ${at}`, JSON.stringify({ at, reason, number }))
        database.exec("DELETE FROM marks; DELETE FROM notes WHERE name = 'restored'")
        note(database, 'adopt', at)
      }),
    /** When and why that was done, and what the mark said until then; oldest first. */
    listAdopted: (): readonly Adoption[] => read(listAdoptions) ?? [],
    /** Keeps that nothing was signed since that backup but what stands here by now. */
    noteWhole: (): void =>
      write((database) => {
        database.exec("DELETE FROM notes WHERE name = 'restored'")
      }),
    /** Keeps that somebody has looked at the clock and found it right at this instant. */
    noteClock: (now: string): void => write((database) => note(database, 'clock', now)),
    /** The instant at which somebody last found the clock right. */
    findClock: (): string | undefined => read((database) => readNote(database, 'clock')),
  }
}
export type HighWater = ReturnType<typeof toHighWater>

const schema = `
  CREATE TABLE IF NOT EXISTS marks (
    number INTEGER NOT NULL, digest TEXT NOT NULL, signed INTEGER NOT NULL, PRIMARY KEY (number, digest)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS notes (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT`

const inDatabase = <T>(path: string, work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(path, { timeout: 10_000 })
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const change = (
  database: DatabaseSync,
  { path, work }: { path: string; work: (database: DatabaseSync) => void },
): void => {
  chmodSync(path, 0o600)
  database.exec('PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE')
  database.exec(schema)
  work(database)
  database.exec('COMMIT')
}

/** Writes nothing, so that a gazette on a full or read-only disk is served. A crash may have left a file without tables. */
const look = <T>(database: DatabaseSync, work: (database: DatabaseSync) => T): T | undefined => {
  database.exec('BEGIN')
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE name IN ('marks', 'notes')").all()
  return tables.length === 2 ? work(database) : undefined
}

const insert = (database: DatabaseSync, { number, digest }: GazetteHead, signed: 0 | 1): void => {
  database.prepare('INSERT OR IGNORE INTO marks VALUES (?, ?, ?)').run(number, digest, signed)
}

const note = (database: DatabaseSync, name: string, value: string): void => {
  database.prepare('INSERT OR REPLACE INTO notes VALUES (?, ?)').run(name, value)
}

const readNote = (database: DatabaseSync, name: string): string | undefined => {
  const row = database.prepare('SELECT value FROM notes WHERE name = ?').get(name)
  return row && String(row.value)
}

const listAdoptions = (database: DatabaseSync): Adoption[] =>
  database
    .prepare("SELECT value FROM notes WHERE name LIKE 'adopted %' ORDER BY name")
    .all()
    .map(({ value }) => JSON.parse(String(value)) as Adoption)

const findMark = (database: DatabaseSync): Mark | 'adopt' | undefined => {
  const mark = readMark(database)
  if (mark.isRestored || mark.signed.number > 0 || mark.signing.length > 0) return mark
  return readNote(database, 'adopt') === undefined ? undefined : 'adopt'
}

const readMark = (database: DatabaseSync): Mark => {
  const rows = database.prepare('SELECT number, digest, signed FROM marks ORDER BY number').all()
  const heads = rows.map(({ number, digest, signed }) => ({
    ...{ number: Number(number), digest: String(digest) },
    isSigned: signed === 1,
  }))
  const signed = heads.findLast(({ isSigned }) => isSigned)
  return {
    signed: { number: signed?.number ?? 0, digest: signed?.digest ?? genesisDigest },
    signing: heads.filter(({ isSigned }) => !isSigned).map(({ number, digest }) => ({ number, digest })),
    isRestored: readNote(database, 'restored') !== undefined,
  }
}
