import type { DatabaseSync } from 'node:sqlite'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { listFiles, listLinks } from '@exemplar/shared/kinds/index'
import type { Link } from '@exemplar/shared/kinds/kind'
import { toFileName } from '@exemplar/shared/media/published-file'

/** An edition of a document: the entry that carries it, and the entry that first published the document. */
type Edition = { readonly number: number; readonly first: number; readonly document: PublishedDocument }

/** The tables that have rows of a live document, each with its number in the column `document`. */
export const derivedTables = ['links', 'evidence', 'files'] as const

/** In `evidence`, the standard that stands for any. */
const anyStandard = 0

/** Writes the tables by which a live document is found: what it refers to, what it evidences and where, and its files. */
export const toIndexes = (database: DatabaseSync) => {
  const clear = derivedTables.map((table) => database.prepare(`DELETE FROM ${table} WHERE document = ?`))
  const filesOf = database.prepare('SELECT name FROM files WHERE document = ?')
  const usesOf = database.prepare('SELECT 1 FROM files WHERE name = ? LIMIT 1')
  const addLink = database.prepare(
    'INSERT INTO links (relation, target, kind, first, document, entry, rank, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const addFile = database.prepare('INSERT OR IGNORE INTO files (name, document) VALUES (?, ?)')
  const addEvidence = database.prepare(
    'INSERT INTO evidence (standard, community, first, document, year) VALUES (?, ?, ?, ?, ?)',
  )
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
      for (const { standard, community, year } of listEvidence(document))
        addEvidence.run(standard, community, first, id, year)
      for (const file of listFiles(document)) addFile.run(toFileName(file), id)
    },
    isInUse: (name: string): boolean => usesOf.get(name) !== undefined,
  }
}

/** Each standard that a document evidences, and any, with each community that it names. */
const listEvidence = (document: PublishedDocument) => {
  const links = listLinks(document)
  const listTargets = (relation: Link['relation']): string[] =>
    links.flatMap((link) => (link.relation === relation ? link.target : []))
  const standards = listTargets('evidences').map(Number)
  if (standards.length === 0) return []
  const year = 'year' in document ? document.year : 0
  return listTargets('names').flatMap((community) =>
    [anyStandard, ...standards].map((standard) => ({ standard, community, year })),
  )
}
