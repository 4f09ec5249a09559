import type { DatabaseSync } from 'node:sqlite'
import type { DocumentKind } from '@exemplar/shared/kinds/index'
import type { DocumentState } from '../apply/document-state.ts'
import { toQuery } from '../database/query.ts'
import { DifferingError } from './checked.ts'
import { type Gone, type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** Which part of a list: at most `limit`, after leaving out `offset`, from the newest on where nothing else is said. */
export type Stretch = { readonly limit: number; readonly offset?: number; readonly isOldestFirst?: boolean }

/** Reads documents by their address and by their kind. */
export const toDocumentQueries = (database: DatabaseSync) => {
  const { toLive, listLive, toGone } = toLiveReader(database)
  const bySlug = toQuery<LiveRow & { state: DocumentState }>(
    database,
    `SELECT d.state, ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.kind = ? AND d.slug = ?`,
  )
  const toLiveFrom = (order: 'ASC' | 'DESC') =>
    toQuery<LiveRow>(
      database,
      // What is left out is counted in the index alone, however deep the page.
      `SELECT ${liveColumns} FROM
         (SELECT id, first FROM documents WHERE state = 'live' AND kind = ? ORDER BY first ${order} LIMIT ? OFFSET ?) s
       JOIN documents d ON d.id = s.id JOIN entries e ON e.number = d.entry ORDER BY s.first ${order}`,
    )
  const [live, liveFromOldest] = [toLiveFrom('DESC'), toLiveFrom('ASC')]
  const withdrawn = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.state = 'withdrawn' AND d.kind = ? ORDER BY d.entry DESC LIMIT 1`,
  )
  const differing = toQuery<{ number: number }>(
    database,
    "SELECT entry AS number FROM documents WHERE state = 'differs' AND kind = ? LIMIT 1",
  )
  const count = toQuery<{ count: number }>(database, 'SELECT count FROM counts WHERE name = ?')
  const addresses = toQuery<{ slug: string }>(
    database,
    'SELECT slug FROM documents WHERE kind = ? AND length(slug) BETWEEN ? AND ? LIMIT ?',
  )
  const shown = toQuery<unknown>(database, 'SELECT 1 FROM files WHERE name = ? LIMIT 1')
  /** How many live documents of a kind there are, counted up to a number: beyond it the answer stays that number. */
  const countLive = (kind: DocumentKind, most = Number.POSITIVE_INFINITY): number =>
    Math.min(count.find(`live ${kind}`)?.count ?? 0, most)
  return {
    /** Whether a live document shows the published file of that name. */
    isFileShown: (name: string): boolean => shown.find(name) !== undefined,
    /** The document at an address: live, or withdrawn with its notice. Throws a DifferingError where its copy is not good. */
    findBySlug: <K extends DocumentKind>(kind: K, slug: string): Live<K> | Gone<K> | undefined => {
      const row = bySlug.find(kind, slug)
      if (!row || row.state === 'withheld' || row.state === 'unknown') return undefined
      if (row.state === 'differs') throw new DifferingError(row.number)
      return row.state === 'live' ? toLive<K>(row) : toGone<K>(row)
    },
    /** The last parts of addresses that documents of a kind have, live or not, of a length from one up to another. */
    listAddresses: (
      kind: DocumentKind,
      { length, limit }: { length: { from: number; to: number }; limit: number },
    ): string[] => addresses.list(kind, length.from, length.to, limit).map(({ slug }) => slug),
    /** Live documents of a kind, the one that was first published last first: a correction moves none. */
    listLive: <K extends DocumentKind>(
      kind: K,
      { limit, offset = 0, isOldestFirst = false }: Stretch,
    ): readonly Live<K>[] => listLive<K>((isOldestFirst ? liveFromOldest : live).list(kind, limit, offset)),
    /** Throws a DifferingError where the copy of any live document of a kind is not good: for pages that choose among them. */
    requireWhole: (kind: DocumentKind): void => {
      const found = differing.find(kind)
      if (found) throw new DifferingError(found.number)
      for (const row of live.list(kind, -1, 0)) toLive(row)
    },
    /** The document of a kind that was withdrawn last. */
    findLastWithdrawn: <K extends DocumentKind>(kind: K): Gone<K> | undefined => {
      const row = withdrawn.find(kind)
      return row && toGone<K>(row)
    },
    countLive,
    /** Whether there is a live document of a kind, however many there come to be. */
    hasLive: (kind: DocumentKind): boolean => countLive(kind) > 0,
  }
}
