import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { SiteError } from '../errors/site-error.ts'
import { inTransaction } from '../gazette/database/in-transaction.ts'
import { toQuery } from '../gazette/database/query.ts'
import type { Question } from '../gazette/questions.ts'
import type { SiteAddress } from './address.ts'
import type { Bond } from './bond.ts'

/** A file of the mirror: the SHA-256 of what it holds, undefined from before it is written until it is; and what stands beside it. */
export type FileRow = { readonly sha256: string | undefined; readonly isPacked: boolean }

/** What stands at an address: the questions it was made from, with the digest of their answers, and where it leads. */
export type PageRow = {
  readonly questions: readonly KnownQuestion[]
  readonly source: string
  readonly links: readonly SiteAddress[]
  readonly until: number | undefined
  readonly files: ReadonlyMap<string, FileRow>
}
export type KnownQuestion = { readonly id: number; readonly question: Question }

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
  const { pages, keep, drop, prune } = toPageTable(database, terms)
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
      keep(new Map([...pages].map(([address, row]) => [address, { ...row, source: '' }])))
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

/** Addresses and questions stand in many rows: there by a number. New ones are kept with the rows that they stand in. */
const toTerms = (database: DatabaseSync) => {
  const add = database.prepare('INSERT INTO terms (id, text) VALUES (?, ?)')
  const forget = database.prepare('DELETE FROM terms WHERE id = ?')
  const ids = new Map<string, number>()
  const texts = new Map<number, string>()
  const questions = new Map<number, KnownQuestion>()
  let unsaved: number[] = []
  let last = 0
  const know = (id: number, text: string): number => {
    ids.set(text, id)
    texts.set(id, text)
    last = Math.max(last, id)
    return id
  }
  const addNew = (text: string): number => {
    unsaved.push(last + 1)
    return know(last + 1, text)
  }
  for (const { id, text } of toQuery<{ id: number; text: string }>(
    database,
    'SELECT id, text FROM terms',
  ).list())
    know(id, text)
  const toId = (text: string): number => ids.get(text) ?? addNew(text)
  const toText = (id: number): string => texts.get(id) ?? ''
  const toQuestion = (id: number): KnownQuestion => {
    const known = questions.get(id) ?? { id, question: JSON.parse(toText(id)) as Question }
    questions.set(id, known)
    return known
  }
  const toKnown = ({ of, name, values }: Question): KnownQuestion =>
    toQuestion(toId(JSON.stringify({ of, name, values })))
  /** Does what keeps rows, and keeps with them what is new in them, in one transaction. */
  const keepWith = (keepRows: () => void): void => {
    inTransaction(database, () => {
      keepRows()
      for (const id of unsaved) add.run(id, toText(id))
    })
    unsaved = []
  }
  /** Forgets all others. */
  const keepOnly = (used: ReadonlySet<number>): void => {
    const others = [...texts.keys()].filter((id) => !used.has(id))
    inTransaction(database, () => {
      for (const id of others) forget.run(id)
    })
    for (const id of others) {
      ids.delete(toText(id))
      texts.delete(id)
      questions.delete(id)
    }
    unsaved = unsaved.filter((id) => used.has(id))
  }
  return { toId, toText, toQuestion, toKnown, keepWith, keepOnly }
}

type PageColumns = { address: string; source: string; questions: string; links: string; until: number | null }
type FileColumns = { path: string; address: string; sha256: string | null; packed: number }

/** All rows as they were kept. */
const readPages = (database: DatabaseSync, terms: ReturnType<typeof toTerms>): Map<SiteAddress, PageRow> => {
  const pages = new Map<SiteAddress, PageRow>()
  const files = Map.groupBy(
    toQuery<FileColumns>(database, 'SELECT path, address, sha256, packed FROM files').list(),
    ({ address }) => address,
  )
  const read = (address: string, row?: PageColumns): PageRow => ({
    questions: toIds(row?.questions).map(terms.toQuestion),
    source: row?.source ?? '',
    links: toIds(row?.links).map(terms.toText),
    until: row?.until ?? undefined,
    files: new Map(
      (files.get(address) ?? []).map(({ path, sha256, packed }) => [
        path,
        { sha256: sha256 ?? undefined, isPacked: packed === 1 },
      ]),
    ),
  })
  // Files of an address that was never finished are known without it.
  for (const address of files.keys()) pages.set(address, read(address))
  for (const row of toQuery<PageColumns>(database, 'SELECT * FROM pages').list())
    pages.set(row.address, read(row.address, row))
  return pages
}

const toPageTable = (database: DatabaseSync, terms: ReturnType<typeof toTerms>) => {
  const pages = readPages(database, terms)
  const putPage = database.prepare(
    'INSERT OR REPLACE INTO pages (address, source, questions, links, until) VALUES (?, ?, ?, ?, ?)',
  )
  const putFile = database.prepare(
    'INSERT OR REPLACE INTO files (path, address, sha256, packed) VALUES (?, ?, ?, ?)',
  )
  const dropPage = database.prepare('DELETE FROM pages WHERE address = ?')
  const dropFile = database.prepare('DELETE FROM files WHERE path = ? AND address = ?')

  const put = (address: SiteAddress, row: PageRow): void => {
    const questions = JSON.stringify(row.questions.map(({ id }) => id))
    const links = JSON.stringify(row.links.map(terms.toId))
    putPage.run(address, row.source, questions, links, row.until ?? null)
    for (const [path, { sha256, isPacked }] of row.files)
      putFile.run(path, address, sha256 ?? null, isPacked ? 1 : 0)
    for (const path of pages.get(address)?.files.keys() ?? [])
      if (!row.files.has(path)) dropFile.run(path, address)
    // One text for all the pages that lead there: there are thousands.
    pages.set(address, { ...row, links: row.links.map((link) => terms.toText(terms.toId(link))) })
  }
  const drop = (address: SiteAddress): void => {
    for (const path of pages.get(address)?.files.keys() ?? []) dropFile.run(path, address)
    dropPage.run(address)
    pages.delete(address)
  }
  return {
    pages: pages as ReadonlyMap<SiteAddress, PageRow>,
    /**
     * Keeps rows. Before files are written, with those that are to be and without digests: whatever becomes of this process,
     * they are known to be its own, and not to be whole. And again after they were.
     */
    keep: (rows: ReadonlyMap<SiteAddress, PageRow>): void =>
      terms.keepWith(() => {
        for (const [address, row] of rows) put(address, row)
      }),
    /** Forgets questions and addresses that stand in no row any more. Never while something is being made: it has some. */
    prune: (): void => {
      const used = new Set<number>()
      for (const { questions, links } of pages.values()) {
        for (const { id } of questions) used.add(id)
        for (const link of links) used.add(terms.toId(link))
      }
      terms.keepOnly(used)
    },
    /** After all files of these addresses were removed. */
    drop: (addresses: readonly SiteAddress[]): void =>
      inTransaction(database, () => {
        for (const address of addresses) drop(address)
      }),
  }
}

const toIds = (text: string | undefined): number[] => (text === undefined ? [] : JSON.parse(text))
