import type { DatabaseSync } from 'node:sqlite'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { toQuery } from '../database/query.ts'
import { type EntryLine, type LineRow, lineColumns, toLine } from './entry-line.ts'

type EntryRow = { head: string; digest: string; signature: string; document: string | null }

/** Reads the record itself. */
export const toEntryQueries = (database: DatabaseSync) => {
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
    'SELECT head, digest, signature, document FROM entries WHERE number = ?',
  )
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
    /** The newest entry. */
    findHead: (): EntryLine | undefined => newest.list(Number.MAX_SAFE_INTEGER, 1).map(toLine)[0],
    /** Everything that was done with one subject, oldest first. */
    listHistory: (subject: string): EntryLine[] => history.list(subject).map(toLine),
    /** An entry as the feed carries it, with its document unless that is withheld or withdrawn. */
    findEntry: (number: number): { entry: GazetteEntry } | undefined => {
      const row = whole.find(number)
      return row && { entry: toEntry(row) }
    },
  }
}

const toEntry = ({ head, digest, signature, document }: EntryRow): GazetteEntry => ({
  head: JSON.parse(head),
  digest,
  signature,
  ...(document === null ? {} : { document: JSON.parse(document) }),
})
