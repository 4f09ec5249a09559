import type { DatabaseSync } from 'node:sqlite'
import type { EntryHead } from '@exemplar/shared/gazette/entry'
import { readDocument } from '@exemplar/shared/kinds/index'
import { toQuery } from '../database/query.ts'
import { toState } from './document-state.ts'
import { derivedTables, type toIndexes } from './indexes.ts'
import type { toSearchIndex } from './search-index.ts'

type Edition = { number: number; head: string; document: string | null; differs: number }
type Placed = { id: number; waits: number }

/** Makes what is derived of a subject anew from its entries: where it is found, in lists, search and files. */
export const toPlacer = (
  database: DatabaseSync,
  { indexes, search }: { indexes: ReturnType<typeof toIndexes>; search: ReturnType<typeof toSearchIndex> },
) => {
  const editions = toQuery<Edition>(
    database,
    `SELECT number, head, document, number IN (SELECT number FROM differing) AS differs
     FROM entries WHERE subject = ? ORDER BY number`,
  )
  const placed = toQuery<Placed>(
    database,
    `SELECT id, entry IN (SELECT number FROM differing) OR first IN (SELECT number FROM differing) AS waits
     FROM documents WHERE subject = ?`,
  )
  const drop = database.prepare('DELETE FROM documents WHERE id = ?')
  const setDiffers = database.prepare("UPDATE documents SET state = 'differs' WHERE id = ?")
  const put = database.prepare(
    `INSERT INTO documents (subject, kind, slug, state, entry, first, first_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (subject) DO UPDATE SET kind = excluded.kind, slug = excluded.slug, state = excluded.state,
       entry = excluded.entry, first = excluded.first, first_at = excluded.first_at`,
  )

  const remove = (id: number): void => {
    indexes.remove(id)
    search.remove(id)
  }

  const place = (subject: string, first: Edition, last: Edition): void => {
    const begun: EntryHead = JSON.parse(first.head)
    const head: EntryHead = JSON.parse(last.head)
    const document: unknown = last.document === null ? undefined : JSON.parse(last.document)
    const { kind, slug, number } = head
    const shown = readDocument(document)
    put.run(subject, kind, slug, toState(head, { document, shown }), number, begun.number, begun.at)
    const id = placed.find(subject)?.id
    if (!shown || id === undefined) return
    indexes.add(id, { number, first: begun.number, document: shown })
    search.add(id)
  }

  return {
    /** Within a transaction of the caller. What waits to be fetched again is in no list. */
    placeAnew: (subject: string): void => {
      const known = placed.find(subject)
      if (known) remove(known.id)
      const all = editions.list(subject)
      const [first, last] = [all[0], all.at(-1)]
      if (known && (known.waits || first?.differs || last?.differs)) setDiffers.run(known.id)
      else if (first && last && !first.differs && !last.differs) place(subject, first, last)
      else if (known) drop.run(known.id)
    },
    /** Takes a document out of everything that is found, until its copy is good again. */
    withhold: (id: number): void => {
      remove(id)
      setDiffers.run(id)
    },
    /** All that is derived of a subject but its texts in search, to be compared. */
    describe: (subject: string): string => {
      const id = placed.find(subject)?.id ?? -1
      const own = database.prepare('SELECT * FROM documents WHERE id = ?').all(id)
      const found = derivedTables.map((table) =>
        database.prepare(`SELECT * FROM ${table} WHERE document = ? ORDER BY 1, 2`).all(id),
      )
      return JSON.stringify([own, found])
    },
  }
}
