import type { DatabaseSync } from 'node:sqlite'
import { listFiles } from '@exemplar/shared/kinds/index'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/picture'
import { findReported, listEvidence, listMentions } from './mentions.ts'

/** An edition of a document: the entry that carries it, and the entry that first published the document. */
type Edition = { readonly number: number; readonly first: number; readonly document: PublishedDocument }

/** Writes the tables by which a live document is found: evidence, reports, mentions, files. */
export const toIndexes = (database: DatabaseSync) => {
  const clear = ['evidence', 'reports', 'mentions', 'files'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE document = ?`),
  )
  const filesOf = database.prepare('SELECT name FROM files WHERE document = ?')
  const usesOf = database.prepare('SELECT 1 FROM files WHERE name = ? LIMIT 1')
  const addEvidence = database.prepare('INSERT INTO evidence (standard, first, document) VALUES (?, ?, ?)')
  const addReport = database.prepare('INSERT INTO reports (conference, first, document) VALUES (?, ?, ?)')
  const addMention = database.prepare(
    'INSERT INTO mentions (community, kind, entry, first, document, rank, place) VALUES (?, ?, ?, ?, ?, ?, ?)',
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
      for (const standard of listEvidence(document)) addEvidence.run(standard, first, id)
      const conference = findReported(document)
      if (conference !== undefined) addReport.run(conference, first, id)
      for (const { community, rank } of listMentions(document))
        addMention.run(
          community.slug,
          document.kind,
          number,
          first,
          id,
          rank ?? null,
          JSON.stringify(community),
        )
      for (const file of listFiles(document)) addFile.run(toFileName(file), id)
    },
    isInUse: (name: string): boolean => usesOf.get(name) !== undefined,
  }
}
