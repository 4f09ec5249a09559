import type { DatabaseSync } from 'node:sqlite'
import type { EntryHead } from '@exemplar/shared/gazette/entry'
import { findStandingFault, type StandingFault } from '@exemplar/shared/gazette/standing'
import type { VerifiedEntry } from '@exemplar/shared/gazette/verify'
import { readDocument } from '@exemplar/shared/kinds/index'
import { toQuery } from '../database/query.ts'
import { type DocumentState, toState } from './document-state.ts'
import { toEntryRows } from './entry-rows.ts'
import { toIndexes } from './indexes.ts'
import { toSearchIndex } from './search-index.ts'

/** What the replica knows of a subject; `first` is the number of the entry that first published it. */
type Standing = {
  readonly id: number
  readonly kind: string
  readonly slug: string
  readonly first: number
  readonly isWithdrawn: number
}

/**
 * Writes one verified entry into all tables, within a transaction of the caller. Returns why it cannot stand there
 * (then nothing was written), or the names of files that it may have left unused.
 */
export const toEntryWriter = (database: DatabaseSync) => {
  const indexes = toIndexes(database)
  const search = toSearchIndex(database)
  const bySubject = toQuery<Standing>(
    database,
    // By the entries: whether it was withdrawn is true whatever is wrong with a copy at present.
    `SELECT id, kind, slug, first,
       EXISTS (SELECT 1 FROM entries e WHERE e.subject = d.subject AND e.act = 'withdraw') AS isWithdrawn
     FROM documents d WHERE subject = ?`,
  )
  const byAddress = toQuery<{ id: number }>(database, 'SELECT id FROM documents WHERE kind = ? AND slug = ?')
  const rows = toEntryRows(database)
  const addDocument = database.prepare(
    'INSERT INTO documents (subject, kind, slug, state, entry, first, first_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const moveDocument = database.prepare('UPDATE documents SET state = ?, entry = ? WHERE id = ?')
  const eraseTexts = database.prepare(
    'UPDATE entries SET document = NULL, title = NULL WHERE subject = ? AND document IS NOT NULL',
  )

  const place = (head: EntryHead, state: DocumentState, known: Standing | undefined): number => {
    const { number, at, kind, subject, slug } = head
    if (!known) return Number(addDocument.run(subject, kind, slug, state, number, number, at).lastInsertRowid)
    moveDocument.run(state, number, known.id)
    return known.id
  }

  const write = (entry: VerifiedEntry): { fault: StandingFault } | { released: string[] } => {
    const { head, document } = entry
    const known = bySubject.find(head.subject)
    const isAddressTaken = byAddress.find(head.kind, head.slug) !== undefined
    const fault = findStandingFault(head, {
      subject: known && { ...known, isWithdrawn: known.isWithdrawn === 1 },
      isAddressTaken,
    })
    if (fault) return { fault }
    rows.add(entry)
    const shown = readDocument(document)
    const id = place(head, toState(head, { document, shown }), known)
    const released = known ? indexes.remove(id) : []
    if (known) search.remove(id)
    if (head.act === 'withdraw') eraseTexts.run(head.subject)
    if (shown) {
      indexes.add(id, { number: head.number, first: known?.first ?? head.number, document: shown })
      search.add(id)
    }
    return { released }
  }
  return { write, isInUse: indexes.isInUse, indexNext: search.indexNext }
}
