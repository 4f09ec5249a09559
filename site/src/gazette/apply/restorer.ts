import type { DatabaseSync } from 'node:sqlite'
import type { VerifiedEntry } from '@exemplar/shared/gazette/verify'
import { inTransaction } from '../database/in-transaction.ts'
import { toQuery } from '../database/query.ts'
import { toEntryRows } from './entry-rows.ts'
import { toEraser } from './erase.ts'
import { toIndexes } from './indexes.ts'
import { toPlacer } from './placer.ts'
import { toSearchIndex } from './search-index.ts'
import { toSearchStraightener } from './straighten-search.ts'

const indexedAtOnce = 50

const countAnew = `DELETE FROM counts;
  INSERT INTO counts SELECT 'act ' || act, count(*) FROM entries GROUP BY act;
  INSERT INTO counts SELECT 'live ' || kind, count(*) FROM documents WHERE state = 'live' GROUP BY kind;
  INSERT INTO counts SELECT relation || ' ' || kind || ' ' || target, count(*) FROM links GROUP BY relation, kind, target;
  DELETE FROM coverage;
  INSERT INTO coverage SELECT standard, community, year, count(*) FROM evidence GROUP BY standard, community, year`

/** Takes what was found to differ out of everything that is served, and puts it back once it is good. */
export const toRestorer = (database: DatabaseSync) => {
  const rows = toEntryRows(database)
  const search = toSearchIndex(database)
  const indexes = toIndexes(database)
  const eraser = toEraser(database)
  const { placeAnew, withhold, describe } = toPlacer(database, { indexes, search })
  const mark = database.prepare('INSERT OR IGNORE INTO differing (number) VALUES (?)')
  const unmark = database.prepare('DELETE FROM differing WHERE number = ?')
  const shownBy = toQuery<{ id: number }>(database, 'SELECT id FROM documents WHERE ? IN (entry, first)')
  const copyOf = toQuery<{ subject: string }>(database, 'SELECT * FROM entries WHERE number = ?')
  const withdrawn = toQuery<unknown>(
    database,
    "SELECT 1 FROM entries WHERE subject = ? AND act = 'withdraw' LIMIT 1",
  )
  const eraseTexts = database.prepare(
    'UPDATE entries SET document = NULL, title = NULL WHERE subject = ? AND document IS NOT NULL',
  )
  return {
    /**
     * Takes an entry, and the document that it shows, out of pages, lists, search and files. Returns false, and takes out
     * nothing, where the row is not the one that was judged any more.
     */
    withhold: (number: number, judged: object | undefined): boolean =>
      inTransaction(database, () => {
        if (JSON.stringify(copyOf.find(number)) !== JSON.stringify(judged)) return false
        mark.run(number)
        for (const { id } of shownBy.list(number)) withhold(id)
        return true
      }),
    /**
     * Puts a verified entry in the place of a copy that differs or is missing, and serves again what it shows. It was
     * fetched a while ago: what was withdrawn since stays withdrawn.
     */
    mend: (entry: VerifiedEntry): void => {
      const { number, subject, act } = entry.head
      const isWithdrawn = inTransaction(database, () => {
        const stands = act === 'withdraw' || withdrawn.find(subject) !== undefined
        const before = copyOf.find(number)?.subject
        rows.replace(stands ? toWithoutDocument(entry) : entry)
        if (stands) eraseTexts.run(subject)
        unmark.run(number)
        if (before !== undefined && before !== subject) placeAnew(before)
        placeAnew(subject)
        search.indexNext(indexedAtOnce)
        return stands
      })
      // The copy that was replaced may have had the text.
      if (isWithdrawn) eraser.erase()
    },
    /** Makes anew what is derived of a subject where it is not what its entries say. Returns whether it was not. */
    straighten: (subject: string): boolean =>
      inTransaction(
        database,
        () => {
          const before = describe(subject)
          placeAnew(subject)
          const differs = describe(subject) !== before
          if (differs) search.indexNext(indexedAtOnce)
          return differs
        },
        (differs) => differs,
      ),
    /** Makes the counts anew from what is counted. */
    straightenCounts: (): void => inTransaction(database, () => database.exec(countAnew)),
    ...toSearchStraightener(database, search),
    /** Whether a live document shows a published file. */
    isInUse: indexes.isInUse,
    stop: eraser.stop,
  }
}

const toWithoutDocument = (entry: VerifiedEntry): VerifiedEntry => ({
  ...entry,
  document: undefined,
  texts: { ...entry.texts, document: undefined },
})

export type Restorer = ReturnType<typeof toRestorer>
