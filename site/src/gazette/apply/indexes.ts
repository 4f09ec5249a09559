import type { DatabaseSync } from 'node:sqlite'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { listFiles, listLinks } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/published-file'

/** An edition of a document: the entry that carries it, and the entry that first published the document. */
type Edition = { readonly number: number; readonly first: number; readonly document: PublishedDocument }

/** Writes the tables by which a live document is found: what it refers to, and its files. */
export const toIndexes = (database: DatabaseSync) => {
  const clear = ['links', 'files'].map((table) => database.prepare(`DELETE FROM ${table} WHERE document = ?`))
  const filesOf = database.prepare('SELECT name FROM files WHERE document = ?')
  const usesOf = database.prepare('SELECT 1 FROM files WHERE name = ? LIMIT 1')
  const addLink = database.prepare(
    'INSERT INTO links (relation, target, kind, first, document, entry, rank, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const addFile = database.prepare('INSERT OR IGNORE INTO files (name, document) VALUES (?, ?)')
  return {
    /** Takes a document out of all of them. Returns the names of the files that it had. */
    remove: (id: number): string[] => {
      const names = filesOf.all(id).map(({ name }) => String(name))
      for (const statement of clear) statement.run(id)
      return names
    },
    /** Enters the edition of a document that `entry` carries; what was entered before must have been removed. */
    add: (id: number, { number, first, document }: Edition): void => {
      for (const { relation, target, rank, value } of listLinks(document)) {
        const own = [relation, target, document.kind, first, id, number]
        addLink.run(...own, rank ?? null, value === undefined ? null : JSON.stringify(value))
      }
      for (const file of listFiles(document)) addFile.run(toFileName(file), id)
    },
    isInUse: (name: string): boolean => usesOf.get(name) !== undefined,
  }
}
