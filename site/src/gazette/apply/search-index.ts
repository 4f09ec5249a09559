import type { DatabaseSync } from 'node:sqlite'
import { type PublishedDocument, readDocument } from '@exemplar/shared/kinds/index'
import { toQuery } from '../database/query.ts'
import { type PassageRow, toPassageRows, toRowRange } from '../search/passages.ts'
import { toIndexed } from '../search/terms.ts'

/** Writes the tables of FTS5. They hold no texts: what is taken out has to be what was put in. */
const toWords = (database: DatabaseSync) => {
  const take = database.prepare(
    "INSERT INTO search (search, rowid, title, body, facets) VALUES ('delete', ?, ?, ?, ?)",
  )
  const put = database.prepare('INSERT INTO search (rowid, title, body, facets) VALUES (?, ?, ?, ?)')
  const takeTitle = database.prepare(
    "INSERT INTO titles (titles, rowid, title, facets) VALUES ('delete', ?, ?, ?)",
  )
  const putTitle = database.prepare('INSERT INTO titles (rowid, title, facets) VALUES (?, ?, ?)')
  return {
    take: ({ id, facets, ...texts }: PassageRow): void => {
      const title = toIndexed(texts.title)
      take.run(id, title, toIndexed(texts.body), facets)
      takeTitle.run(id, title, facets)
    },
    put: ({ id, facets, ...texts }: PassageRow): void => {
      const title = toIndexed(texts.title)
      put.run(id, title, toIndexed(texts.body), facets)
      putTitle.run(id, title, facets)
    },
  }
}

/** An edition of a document with the entry that carries it. */
type Edition = { readonly document: PublishedDocument; readonly number: number }

/**
 * Keeps the index of search. A document is taken out at once, but put in only when `indexNext` comes to it: over a long
 * stretch of entries that saves indexing editions that the next ones replace.
 */
export const toSearchIndex = (database: DatabaseSync) => {
  const rowsOf = toQuery<PassageRow>(
    database,
    'SELECT id, title, body, facets, year FROM passages WHERE id BETWEEN ? AND ? ORDER BY id DESC',
  )
  const words = toWords(database)
  const forget = database.prepare('DELETE FROM passages WHERE id BETWEEN ? AND ?')
  const keep = database.prepare('INSERT INTO passages (id, title, body, facets, year) VALUES (?, ?, ?, ?, ?)')
  const mark = database.prepare('INSERT OR IGNORE INTO unindexed (document) VALUES (?)')
  const unmark = database.prepare('DELETE FROM unindexed WHERE document = ?')
  const marked = toQuery<{ id: number; number: number; document: string | null }>(
    database,
    // CROSS keeps the order: from what waits to where it stands, not through all documents for those that wait.
    `SELECT u.document AS id, e.number, e.document FROM unindexed u
     CROSS JOIN documents d ON d.id = u.document CROSS JOIN entries e ON e.number = d.entry LIMIT ?`,
  )
  const isMarked = toQuery<unknown>(database, 'SELECT 1 FROM unindexed WHERE document = ?')
  const takeOut = (id: number): void => {
    const range = toRowRange(id)
    const indexed = rowsOf.list(...range)
    if (indexed.length === 0) return
    for (const row of indexed) words.take(row)
    forget.run(...range)
  }
  const putIn = (id: number, edition: Edition): void => {
    for (const row of toPassageRows(id, edition)) {
      keep.run(row.id, row.title, row.body, row.facets, row.year)
      words.put(row)
    }
  }
  return {
    /** Whether search has other texts than those of a live document; one that waits to be put in has none. */
    differs: (id: number, edition: Edition): boolean => {
      const indexed = rowsOf.list(...toRowRange(id))
      if (indexed.length === 0) return isMarked.find(id) === undefined
      return JSON.stringify(indexed) !== JSON.stringify(toPassageRows(id, edition))
    },
    /** Empties the whole index: every live document waits to be put in again. */
    startAnew: (): void => {
      database.exec(`INSERT INTO search (search) VALUES ('delete-all');
        INSERT INTO titles (titles) VALUES ('delete-all'); DELETE FROM passages;
        INSERT OR IGNORE INTO unindexed SELECT id FROM documents WHERE state = 'live'`)
    },
    remove: (id: number): void => {
      unmark.run(id)
      takeOut(id)
    },
    add: (id: number): void => {
      mark.run(id)
    },
    /** Indexes at most `limit` documents that wait for it. Returns how many it did: fewer than `limit` are all. */
    indexNext: (limit: number): number => {
      const waiting = marked.list(limit)
      for (const { id, number, document } of waiting) {
        // Marked by mistake or by force: what stands there is taken out, and only what can be shown is put in.
        takeOut(id)
        const published = document === null ? undefined : readDocument(JSON.parse(document))
        unmark.run(id)
        if (published) putIn(id, { document: published, number })
      }
      return waiting.length
    },
  }
}
