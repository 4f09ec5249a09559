import type { DatabaseSync } from 'node:sqlite'
import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { PublishedDocument } from '@exemplar/shared/gazette/published-document'
import { inTransaction } from '../database/in-transaction.ts'
import { toQuery } from '../database/query.ts'
import { toEntryRows } from './entry-rows.ts'
import { toIndexes } from './indexes.ts'
import { toPlacer } from './placer.ts'
import { toSearchIndex } from './search-index.ts'

const indexedAtOnce = 50

const countAnew = `DELETE FROM counts;
  INSERT INTO counts SELECT 'live ' || kind, count(*) FROM documents WHERE state = 'live' GROUP BY kind;
  INSERT INTO counts SELECT 'standard ' || standard, count(*) FROM evidence GROUP BY standard`

/** Takes what was found to differ out of everything that is served, and puts it back once it is good. */
export const toRestorer = (database: DatabaseSync) => {
  const rows = toEntryRows(database)
  const search = toSearchIndex(database)
  const { placeAnew, withhold, describe } = toPlacer(database, { indexes: toIndexes(database), search })
  const mark = database.prepare('INSERT OR IGNORE INTO differing (number) VALUES (?)')
  const unmark = database.prepare('DELETE FROM differing WHERE number = ?')
  const shownBy = toQuery<{ id: number }>(database, 'SELECT id FROM documents WHERE ? IN (entry, first)')
  const subjectOf = toQuery<{ subject: string }>(database, 'SELECT subject FROM entries WHERE number = ?')
  return {
    /** Takes an entry, and the document that it shows, out of pages, lists, search and files. */
    withhold: (number: number): void =>
      inTransaction(database, () => {
        mark.run(number)
        for (const { id } of shownBy.list(number)) withhold(id)
      }),
    /** Puts a verified entry in the place of a copy that differs or is missing, and serves again what it shows. */
    mend: (entry: GazetteEntry): void =>
      inTransaction(database, () => {
        const { number, subject } = entry.head
        const before = subjectOf.find(number)?.subject
        rows.replace(entry)
        unmark.run(number)
        if (before !== undefined && before !== subject) placeAnew(before)
        placeAnew(subject)
        search.indexNext(indexedAtOnce)
      }),
    /** Makes anew what is derived of a subject where it is not what its entries say. Returns whether it was not. */
    straighten: (subject: string): boolean => {
      database.exec('BEGIN IMMEDIATE')
      try {
        const before = describe(subject)
        placeAnew(subject)
        const differs = describe(subject) !== before
        if (differs) search.indexNext(indexedAtOnce)
        database.exec(differs ? 'COMMIT' : 'ROLLBACK')
        return differs
      } finally {
        if (database.isTransaction) database.exec('ROLLBACK')
      }
    },
    /** Makes the counts anew from what is counted. */
    straightenCounts: (): void => inTransaction(database, () => database.exec(countAnew)),
    /** Makes search anew where it has other texts than the document of a row. Returns whether it had. */
    straightenSearch: (id: number, document: PublishedDocument): boolean => {
      if (!search.differs(id, document)) return false
      inTransaction(database, search.startAnew)
      while (inTransaction(database, () => search.indexNext(indexedAtOnce)) === indexedAtOnce);
      return true
    },
  }
}
export type Restorer = ReturnType<typeof toRestorer>
