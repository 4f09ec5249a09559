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
 * Finds passages of live documents: first those whose titles have all that is sought. Weighing each by how rare the words
 * are costs as much as there are, so that is done where it tells something: of few, each is weighed, a find in a title as
 * five in the text; of many, the last that was first published comes first. A document as a whole is left out where a
 * passage of it says the same, unless its own title does. `except` are documents whose pages show another one by now.
 */
export const toRanking = (database: DatabaseSync) => {
  const { newest, titled, beyond, titledOf, weighed } = toStatements(database)

  /** Whether more is found than is ranked. */
  const isMany = (sought: Sought): boolean =>
    sought.words.length > 0 && beyond.find(toMatch(sought), mostRanked) !== undefined

  /** Whether so few passages have a word that it tells which of them is better. */
  const isRare = (word: Word): boolean => !isMany({ words: [word], of: 'all', facets: [] })

  /** The passages without the wholes that a passage beside them tells of, unless the whole has the words in its title. */
  const dropWholes = (ids: readonly number[], titles: ReadonlySet<number>): number[] => {
    const rows = ids.map((id) => ({ id, ...readRowId(id) }))
    const told = new Set(rows.flatMap((row) => (row.of === 'part' ? [row.document] : [])))
    return rows.flatMap(({ id, document, of }) =>
      of === 'whole' && told.has(document) && !titles.has(id) ? [] : [id],
    )
  }

  const weigh = (ids: readonly number[], { words, of }: Sought): readonly number[] => {
    const rare = words.filter((word) => word.isRare)
    if (rare.length === 0) return ids
    // Without the facets: how many passages stand under each would be counted one by one.
    return toIds(weighed.list(toMatch({ words: rare, of, facets: [] }), JSON.stringify(ids)))
  }

  const rank = (sought: Sought, except: ReadonlySet<number> = new Set()): Ranking => {
    if (sought.words.length === 0) return nothing
    const stands = (id: number): boolean => !except.has(readRowId(id).document)
    const all = toIds(newest.list(toMatch(sought), mostRanked + 1))
    const found = all.filter(stands)
    if (found.length === 0) return nothing
    const hasMore = all.length > mostRanked
    const match = toMatch(sought, 'titles')
    const titles = toIds(
      hasMore ? titled.list(match, mostRanked) : titledOf.list(match, JSON.stringify(found)),
    ).filter(stands)
    const inTitle = new Set(titles)
    const ids = dropWholes(found, inTitle)
    const best = hasMore ? ids : weigh(ids, sought)
    const first = hasMore ? titles : best.filter((id) => inTitle.has(id))
    return { ids: [...new Set([...first, ...best])].slice(0, mostRanked), hasMore }
  }
  return { rank, isRare, isMany }
}
