import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import { toRanking } from '../search/ranking.ts'
import { type SnippetPart, toSnippet } from '../search/snippet.ts'
import { listTerms } from '../search/terms.ts'
import type { Stretch } from './documents.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** What was found, and the part of its text that shows why. */
export type Hit = { readonly live: Live; readonly snippet: SnippetPart[] }

/**
 * What a search found: how much can be read of it, whether there is more than that, and the part of it that was asked
 * for, best first.
 */
export type Found = { readonly total: number; readonly hasMore: boolean; readonly hits: Hit[] }

type HitRow = LiveRow & { readonly body: string }

/** Searches titles and texts of what is live. */
export const toSearchQueries = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const rank = toRanking(database)
  const shown = toQuery<HitRow>(
    database,
    `SELECT ${liveColumns}, t.body FROM texts t
     JOIN documents d ON d.id = t.document JOIN entries e ON e.number = d.entry WHERE t.document = ?`,
  )
  /** None for a document that is not what was signed. */
  const listHits = (id: number, terms: readonly string[]): Hit[] =>
    shown
      .list(id)
      .flatMap((row) => listLive([row]).map((live) => ({ live, snippet: toSnippet(row.body, terms) })))
  return {
    /** Takes any text a reader may type. What has no letter or digit finds nothing. */
    search: (query: string, { limit, offset = 0 }: Stretch): Found => {
      const terms = listTerms(query)
      const { ids, hasMore } = rank(terms)
      const hits = ids.slice(offset, offset + limit).flatMap((id) => listHits(id, terms))
      return { total: ids.length, hasMore, hits }
    },
  }
}
