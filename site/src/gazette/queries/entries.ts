import type { DatabaseSync } from 'node:sqlite'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { type StoredEntry, toEntryText } from '@exemplar/shared/gazette/entry-text'
import { toQuery } from '../database/query.ts'
import { DifferingError, toChecker } from './checked.ts'
import { type EntryLine, type LineRow, lineColumns, toLine } from './entry-line.ts'

type EntryRow = {
  number: number
  head: string
  digest: string
  signature: string
  document: string | null
  differs: number
}

/** Reads the record itself. */
export const toEntryQueries = (database: DatabaseSync) => {
  const check = toChecker(database)
  const newest = toQuery<LineRow>(
    database,
    `SELECT ${lineColumns} FROM entries e WHERE e.number < ? ORDER BY e.number DESC LIMIT ?`,
  )
  const history = toQuery<LineRow>(
    database,
    `SELECT ${lineColumns} FROM entries e WHERE e.subject = ? ORDER BY e.number`,
  )
  const whole = toQuery<EntryRow>(
    database,
    `SELECT e.number, e.head, e.digest, e.signature, e.document, e.number IN (SELECT number FROM differing) AS differs
     FROM entries e WHERE e.number = ?`,
  )
  const standing = toQuery<unknown>(database, 'SELECT 1 FROM entries WHERE number = ?')
  const differing = toQuery<{ count: number }>(database, 'SELECT count(*) AS count FROM differing')
  const between = toQuery<{ count: number }>(
    database,
    'SELECT count(*) AS count FROM entries WHERE at >= ? AND at < ?',
  )
  return {
    /** How many entries were made from one UTC instant up to another, which is left out. */
    countEntries: ({ from, until }: { from: string; until: string }): number =>
      between.find(from, until)?.count ?? 0,
    /** Entries with numbers below `before`, newest first. */
    listEntries: ({
      before = Number.MAX_SAFE_INTEGER,
      limit,
    }: {
      before?: number
      limit: number
    }): EntryLine[] => newest.list(before, limit).map(toLine),
    /** How many entries are withheld at the moment, because their copies are not what was signed. */
    countDiffering: (): number => differing.find()?.count ?? 0,
    /** Whether there is an entry of that number, however many follow it. */
    hasEntry: (number: number): boolean => standing.find(number) !== undefined,
    /** The newest entry. */
    findHead: (): EntryLine | undefined => newest.list(Number.MAX_SAFE_INTEGER, 1).map(toLine)[0],
    /** Everything that was done with one subject, oldest first. */
    listHistory: (subject: string): EntryLine[] => history.list(subject).map(toLine),
    /**
     * An entry with its document unless that is withheld or withdrawn: parsed, and as the texts that were digested.
     * Throws a DifferingError where its copy is not what was signed.
     */
    findEntry: (number: number): FoundEntry | undefined => {
      const row = whole.find(number)
      if (!row) return undefined
      if (row.differs || !check(row)) throw new DifferingError(number)
      return toFound(row)
    },
  }
}

/** An entry as a reader of pages has it, and letter by letter as the feed carries it. */
export type FoundEntry = { readonly entry: GazetteEntry; readonly texts: StoredEntry; readonly text: string }

const toFound = ({ head, digest, signature, document }: EntryRow): FoundEntry => {
  const texts = { head, digest, signature, document: document ?? undefined }
  const parts = { head: JSON.parse(head), digest, signature }
  const entry = document === null ? parts : { ...parts, document: JSON.parse(document) }
  return { entry, texts, text: toEntryText(texts) }
}
