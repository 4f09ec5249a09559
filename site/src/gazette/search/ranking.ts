import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import { readRowId } from './passages.ts'
import { type Sought, toMatch, type Word } from './sought.ts'

/** More than anybody reads on; a word that more passages have is common, and tells little about any of them. */
export const mostRanked = 1_000

/** Passages by the ids of their rows, best first, and whether there are more that were not looked at. */
type Ranking = { readonly ids: readonly number[]; readonly hasMore: boolean }

const nothing: Ranking = { ids: [], hasMore: false }

const toStatements = (database: DatabaseSync) => {
  const prepare = (sql: string) => toQuery<{ id: number }>(database, sql)
  return {
    // Read from its end, without looking at the rest: what it costs is the stretch, however common the terms are.
    newest: prepare('SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?'),
    titled: prepare('SELECT rowid AS id FROM titles WHERE titles MATCH ? ORDER BY rowid DESC LIMIT ?'),
    beyond: prepare(
      'SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?',
    ),
    // The plus keeps SQLite from asking the index once for each of them.
    titledOf: prepare(
      'SELECT rowid AS id FROM titles WHERE titles MATCH ? AND +rowid IN (SELECT value FROM json_each(?))',
    ),
    weighed: prepare(
      `SELECT rowid AS id FROM search WHERE search MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
       ORDER BY bm25(search, 5.0, 1.0, 0.0), rowid DESC`,
    ),
  }
}

const toIds = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id)

/**
 * Finds passages of live documents. Weighing each of them by how rare the words are costs as much as there are, so that
 * is done where it tells something: of few, each is weighed, a find in a title as five in the text. Of many, those come
 * first whose titles have the words, then the others, the last that was first published first. A document as a whole is
 * left out where a passage of it says the same, unless its own title does. `except` are documents whose pages show
 * another one by now.
 */
export const toRanking = (database: DatabaseSync) => {
  const { newest, titled, beyond, titledOf, weighed } = toStatements(database)

  /** Whether so few passages have a word that it tells which of them is better. */
  const isRare = (word: Word): boolean =>
    beyond.find(toMatch({ words: [word], of: 'all', facets: [] }), mostRanked) === undefined

  const dropWholes = (ids: readonly number[], sought: Sought): readonly number[] => {
    const told = new Set(ids.map(readRowId).flatMap(({ document, isWhole }) => (isWhole ? [] : [document])))
    const doubtful = ids.filter((id) => readRowId(id).isWhole && told.has(readRowId(id).document))
    if (doubtful.length === 0) return ids
    const kept = new Set(toIds(titledOf.list(toMatch(sought, 'titles'), JSON.stringify(doubtful))))
    const dropped = new Set(doubtful.filter((id) => !kept.has(id)))
    return ids.filter((id) => !dropped.has(id))
  }

  const rank = (sought: Sought, except: ReadonlySet<number> = new Set()): Ranking => {
    if (sought.words.length === 0) return nothing
    const stands = (id: number): boolean => !except.has(readRowId(id).document)
    const found = toIds(newest.list(toMatch(sought), mostRanked + 1))
    const ids = dropWholes(found.filter(stands), sought)
    if (ids.length === 0) return nothing
    const hasMore = found.length > mostRanked
    const rare = hasMore ? [] : sought.words.filter((word) => word.isRare)
    if (rare.length > 0) {
      // Without the facets: how many passages stand under each would be counted one by one.
      const match = toMatch({ words: rare, of: sought.of, facets: [] })
      return { ids: toIds(weighed.list(match, JSON.stringify(ids))), hasMore }
    }
    const first = toIds(titled.list(toMatch(sought, 'titles'), mostRanked)).filter(stands)
    return { ids: [...new Set([...first, ...ids])].slice(0, mostRanked), hasMore }
  }
  return { rank, isRare }
}
