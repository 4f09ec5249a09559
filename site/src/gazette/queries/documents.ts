import type { DatabaseSync } from 'node:sqlite'
import type { DocumentKind } from '@exemplar/shared/gazette/published-document'
import { toQuery } from '../database/query.ts'
import { toLine } from './entry-line.ts'
import { type Gone, type Live, type LiveRow, liveColumns, toLive } from './live.ts'

/** Which part of a list: at most `limit`, after leaving out `offset`. */
export type Stretch = { readonly limit: number; readonly offset?: number }

/** Reads documents by their address and by their kind. */
export const toDocumentQueries = (database: DatabaseSync) => {
  const bySlug = toQuery<LiveRow & { state: 'live' | 'withheld' | 'withdrawn' | 'unknown' }>(
    database,
    `SELECT d.state, ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.kind = ? AND d.slug = ?`,
  )
  const live = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.state = 'live' AND d.kind = ? ORDER BY d.first DESC LIMIT ? OFFSET ?`,
  )
  const withdrawn = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.state = 'withdrawn' AND d.kind = ? ORDER BY d.entry DESC LIMIT 1`,
  )
  const count = toQuery<{ count: number }>(database, 'SELECT count FROM counts WHERE name = ?')
  const shown = toQuery<unknown>(database, 'SELECT 1 FROM files WHERE name = ? LIMIT 1')
  return {
    /** Whether a live document shows the published file of that name. */
    isFileShown: (name: string): boolean => shown.find(name) !== undefined,
    /** The document at an address: live, or withdrawn with its notice. */
    findBySlug: <K extends DocumentKind>(kind: K, slug: string): Live<K> | Gone<K> | undefined => {
      const row = bySlug.find(kind, slug)
      if (!row || row.state === 'withheld' || row.state === 'unknown') return undefined
      return row.state === 'live' ? toLive<K>(row) : toGone<K>(row)
    },
    /** Live documents of a kind, the one that was first published last first: a correction moves none. */
    listLive: <K extends DocumentKind>(kind: K, { limit, offset = 0 }: Stretch): Live<K>[] =>
      live.list(kind, limit, offset).map((row) => toLive<K>(row)),
    /** The document of a kind that was withdrawn last. */
    findLastWithdrawn: <K extends DocumentKind>(kind: K): Gone<K> | undefined => {
      const row = withdrawn.find(kind)
      return row && toGone<K>(row)
    },
    countLive: (kind: DocumentKind): number => count.find(`live ${kind}`)?.count ?? 0,
  }
}

const toGone = <K extends DocumentKind>(row: LiveRow): Gone<K> => {
  const entry = toLine(row)
  const { subject, slug, notice } = entry
  if (!notice) throw new Error(`entry ${entry.number} withdraws without a notice`)
  return { state: 'withdrawn', kind: entry.kind as K, subject, slug, notice, entry }
}
