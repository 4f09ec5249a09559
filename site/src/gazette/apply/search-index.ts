import type { DatabaseSync } from 'node:sqlite'
import { type PublishedDocument, readDocument, toSearchText } from '@exemplar/shared/kinds/index'
import { toQuery } from '../database/query.ts'
import { toIndexed } from '../search/terms.ts'

type Texts = { readonly title: string; readonly body: string }

/** Writes the tables of FTS5. They hold no texts: what is taken out has to be what was put in. */
const toWords = (database: DatabaseSync) => {
  const take = database.prepare("INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?, ?, ?)")
  const put = database.prepare('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)')
  const takeTitle = database.prepare("INSERT INTO titles (titles, rowid, title) VALUES ('delete', ?, ?)")
  const putTitle = database.prepare('INSERT INTO titles (rowid, title) VALUES (?, ?)')
  return {
    take: (id: number, texts: Texts): void => {
      const title = toIndexed(texts.title)
      take.run(id, title, toIndexed(texts.body))
      takeTitle.run(id, title)
    },
    put: (id: number, texts: Texts): void => {
      const title = toIndexed(texts.title)
      put.run(id, title, toIndexed(texts.body))
      putTitle.run(id, title)
    },
  }
}

/**
 * Keeps the index of search. A document is taken out at once, but put in only when `indexNext` comes to it: over a long
 * stretch of entries that saves indexing editions that the next ones replace.
 */
export const toSearchIndex = (database: DatabaseSync) => {
  const text = toQuery<Texts>(database, 'SELECT title, body FROM texts WHERE document = ?')
  const words = toWords(database)
  const forget = database.prepare('DELETE FROM texts WHERE document = ?')
  const keep = database.prepare('INSERT INTO texts (document, title, body) VALUES (?, ?, ?)')
  const mark = database.prepare('INSERT OR IGNORE INTO unindexed (document) VALUES (?)')
  const unmark = database.prepare('DELETE FROM unindexed WHERE document = ?')
  const marked = toQuery<{ id: number; document: string | null }>(
    database,
    // CROSS keeps the order: from what waits to where it stands, not through all documents for those that wait.
    `SELECT u.document AS id, e.document FROM unindexed u
     CROSS JOIN documents d ON d.id = u.document CROSS JOIN entries e ON e.number = d.entry LIMIT ?`,
  )
  const isMarked = toQuery<unknown>(database, 'SELECT 1 FROM unindexed WHERE document = ?')
  const takeOut = (id: number): void => {
    const indexed = text.find(id)
    if (!indexed) return
    words.take(id, indexed)
    forget.run(id)
  }
  return {
    /** Whether search has other texts than those of a live document; one that waits to be put in has none. */
    differs: (id: number, document: PublishedDocument): boolean => {
      const indexed = text.find(id)
      if (!indexed) return isMarked.find(id) === undefined
      return indexed.title !== document.title || indexed.body !== toSearchText(document)
    },
    /** Empties the whole index: every live document waits to be put in again. */
    startAnew: (): void => {
      database.exec(`INSERT INTO search (search) VALUES ('delete-all');
        INSERT INTO titles (titles) VALUES ('delete-all'); DELETE FROM texts;
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
      for (const { id, document } of waiting) {
        // Marked by mistake or by force: what stands there is taken out, and only what can be shown is put in.
        takeOut(id)
        const published = document === null ? undefined : readDocument(JSON.parse(document))
        unmark.run(id)
        if (!published) continue
        const body = toSearchText(published)
        keep.run(id, published.title, body)
        words.put(id, { title: published.title, body })
      }
      return waiting.length
    },
  }
}
