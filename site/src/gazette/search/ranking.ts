import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import { toMatch } from './terms.ts'

/** More than anybody reads on; a word that more documents have is common, and tells little about any of them. */
export const mostRanked = 1_000

/** Documents by their ids, best first, and whether there are more that were not looked at. */
type Ranking = { readonly ids: readonly number[]; readonly hasMore: boolean }

/**
 * Finds documents that have all terms. Weighing each of them by how rare the terms are costs as much as there are, so that
 * is done where it tells something: of few, each is weighed, a find in a title as five in the text. Of many, those come
 * first whose titles have the terms, then the others, the last that was first published first.
 */
export const toRanking = (database: DatabaseSync) => {
  // Read from its end, without looking at the rest: what it costs is the stretch, however common the terms are.
  const newest = toQuery<{ id: number }>(
    database,
    'SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?',
  )
  const titled = toQuery<{ id: number }>(
    database,
    'SELECT rowid AS id FROM titles WHERE titles MATCH ? ORDER BY rowid DESC LIMIT ?',
  )
  const beyond = toQuery<unknown>(
    database,
    'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?',
  )
  const weighed = toQuery<{ id: number }>(
    database,
    // The plus keeps SQLite from asking the index once for each of them.
    `SELECT rowid AS id FROM search WHERE search MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
     ORDER BY bm25(search, 5.0, 1.0), rowid DESC`,
  )
  const toIds = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id)
  const isRare = (term: string): boolean => beyond.find(toMatch([term]), mostRanked) === undefined
  const toTitlesFirst = (ids: readonly number[], match: string): number[] =>
    [...new Set([...toIds(titled.list(match, mostRanked)), ...ids])].slice(0, mostRanked)

  return (terms: readonly string[]): Ranking => {
    if (terms.length === 0) return { ids: [], hasMore: false }
    const match = toMatch(terms)
    const ids = toIds(newest.list(match, mostRanked + 1))
    if (ids.length > mostRanked) return { ids: toTitlesFirst(ids, match), hasMore: true }
    if (ids.length === 0) return { ids, hasMore: false }
    // A single term is as rare as what was found.
    const rare = terms.length === 1 ? terms : terms.filter(isRare)
    if (rare.length === 0) return { ids: toTitlesFirst(ids, match), hasMore: false }
    return { ids: toIds(weighed.list(toMatch(rare), JSON.stringify(ids))), hasMore: false }
  }
}
