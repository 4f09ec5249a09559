import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import { type SnippetPart, toSnippet } from '../search/snippet.ts'
import { listTerms, toMatch } from '../search/terms.ts'
import type { Stretch } from './documents.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** What was found, and the part of its text that shows why. */
export type Hit = { readonly live: Live; readonly snippet: SnippetPart[] }

/** What a search found: how much in all, and the part of it that was asked for, best first. */
export type Found = { readonly total: number; readonly hits: Hit[] }

type HitRow = LiveRow & { readonly body: string }

const nothing: Found = { total: 0, hits: [] }

/** Searches titles and texts of what is live. A find in a title weighs as much as five in the text. */
export const toSearchQueries = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const count = toQuery<{ total: number }>(
    database,
    'SELECT count(*) AS total FROM search WHERE search MATCH ?',
  )
  const best = toQuery<HitRow>(
    database,
    `SELECT ${liveColumns}, t.body FROM
       (SELECT rowid, bm25(search, 5.0, 1.0) AS score FROM search WHERE search MATCH ?
        ORDER BY score, rowid DESC LIMIT ? OFFSET ?) s
     JOIN texts t ON t.document = s.rowid JOIN documents d ON d.id = s.rowid
     JOIN entries e ON e.number = d.entry ORDER BY s.score, s.rowid DESC`,
  )
  /** None for a document that is not what was signed. */
  const listHits = (row: HitRow, terms: readonly string[]): Hit[] =>
    listLive([row]).map((live) => ({ live, snippet: toSnippet(row.body, terms) }))
  return {
    /** Takes any text a reader may type. What has no letter or digit finds nothing. */
    search: (query: string, { limit, offset = 0 }: Stretch): Found => {
      const terms = listTerms(query)
      const match = toMatch(terms)
      if (match === undefined) return nothing
      const total = count.find(match)?.total ?? 0
      const hits = best.list(match, limit, offset).flatMap((row) => listHits(row, terms))
      return { total, hits }
    },
  }
}
