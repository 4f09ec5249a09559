import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import {
  findColumn,
  listFacetWords,
  type SearchColumn,
  type SearchFilter,
  searchColumns,
} from '../search/facets.ts'
import { type Hit, toHitReader } from '../search/hits.ts'
import { listOtherWordings } from '../search/other-words.ts'
import { toRanking } from '../search/ranking.ts'
import type { Word } from '../search/sought.ts'
import { toStanding } from '../search/standing.ts'
import { listPairs, listTerms } from '../search/terms.ts'
import type { Stretch } from './documents.ts'

/**
 * What a search found: how much can be read of it, whether there is more than that, and the part of it that was asked
 * for, best first.
 */
export type Found = { readonly total: number; readonly hasMore: boolean; readonly hits: Hit[] }

/** Where nothing has all of a query: other wordings that find something, and what has some of it. */
export type Suggestion = {
  readonly wordings: readonly { readonly query: string; readonly total: number }[]
  readonly parts: Found
}

/** So many of the pairs of a query are looked for each by itself, and so many other wordings are told. */
const [mostPairs, mostWordings] = [24, 4]

/** So many other wordings are tried: each is a search, and a query of many known words has hundreds. */
const mostTried = 64

/** Searches titles and texts of what is live. */
export const toSearchQueries = (database: DatabaseSync) => {
  const { rank, isRare, isMany } = toRanking(database)
  const { listStandards, listReplaced } = toStanding(database)
  const toHit = toHitReader(database)
  const groupByColumn = toColumnReader(database)

  const toWord = (term: string, replaced: ReadonlySet<number>): Word => {
    const word = { term, standards: Array.from(term).length > 1 ? listStandards(term, replaced) : [] }
    return { ...word, isRare: isRare(word) }
  }
  const toFound = (
    words: readonly Word[],
    { of, facets, replaced, limit, offset = 0 }: Asked & Stretch,
  ): Found => {
    const { ids, hasMore } = rank({ words, of, facets }, replaced)
    const shown = ids.slice(offset, offset + limit)
    return { total: ids.length, hasMore, hits: shown.flatMap((id) => toHit(id, words) ?? []) }
  }
  const listWords = (query: string, replaced: ReadonlySet<number>): Word[] =>
    listTerms(query).map((term) => toWord(term, replaced))

  return {
    /** Takes any text a reader may type. What has no letter or digit finds nothing. */
    search: (query: string, { limit, offset = 0, ...filter }: Stretch & SearchFilter): Found => {
      const replaced = listReplaced()
      const asked = { of: 'all' as const, facets: listFacetWords(filter), replaced }
      return toFound(listWords(query, replaced), { ...asked, limit, offset })
    },
    /**
     * The same, column by column: of each how much it has, and the first `limit` of it. One that is asked for as `whole`,
     * or is the only one that has something, is given in the stretch of that.
     */
    searchColumns: (query: string, { limit, whole, ...filter }: ColumnsAsked): FoundColumns => {
      const replaced = listReplaced()
      const words = listWords(query, replaced)
      const toSought = (column?: SearchColumn) => ({
        ...{ words, of: 'all' as const },
        facets: listFacetWords({ ...filter, column }),
      })
      // Of few it is read which column each stands in; of many each column is asked for its own.
      const few = isMany(toSought()) ? undefined : groupByColumn(rank(toSought(), replaced).ids)
      const rankings = searchColumns.map((column) => {
        const ranking = few
          ? { ids: few.get(column) ?? [], hasMore: false }
          : rank(toSought(column), replaced)
        return [column, ranking] as const
      })
      return toFoundColumns(rankings, {
        ...{ limit, whole },
        toHits: (ids) => ids.flatMap((id) => toHit(id, words) ?? []),
      })
    },
    /** What a reader may have meant whose query finds nothing. */
    suggest: (query: string, { limit }: { readonly limit: number }): Suggestion => {
      const replaced = listReplaced()
      // A wording differs from the next by one word: what is known of the others is not asked again.
      const known = new Map<string, Word>()
      const toKnown = (term: string): Word => {
        const word = known.get(term) ?? toWord(term, replaced)
        known.set(term, word)
        return word
      }
      const wordings = findWordings(query, (wording) => {
        const words = listTerms(wording).map(toKnown)
        return rank({ words, of: 'all', facets: [] }, replaced).ids.length
      })
      const pairs = [...new Set(listTerms(query).flatMap(listPairs))].slice(0, mostPairs)
      const words = pairs.map((term) => ({ term, isRare: isRare({ term }) }))
      const rare = words.filter((word) => word.isRare)
      const asked = { of: 'any' as const, facets: [], replaced, limit }
      return { wordings, parts: toFound(rare.length > 0 ? rare : words, asked) }
    },
    ...toYears(database),
  }
}

/** The first other wordings that find something; `count` says how much one finds. */
const findWordings = (query: string, count: (wording: string) => number): Suggestion['wordings'] => {
  const found: { query: string; total: number }[] = []
  for (const wording of listOtherWordings(query).slice(0, mostTried)) {
    const total = count(wording)
    if (total > 0) found.push({ query: wording, total })
    if (found.length === mostWordings) break
  }
  return found
}

type ColumnsAsked = Omit<SearchFilter, 'column'> & {
  readonly limit: number
  readonly whole: Stretch & Pick<SearchFilter, 'column'>
}

/** What columns have, and which of them is given whole, where one is. */
type FoundColumns = {
  readonly founds: ReadonlyMap<SearchColumn, Found>
  readonly listed: SearchColumn | undefined
}

type Ranking = { readonly ids: readonly number[]; readonly hasMore: boolean }

const toFoundColumns = (
  rankings: readonly (readonly [SearchColumn, Ranking])[],
  { limit, whole, toHits }: ColumnsAsked & { readonly toHits: (ids: readonly number[]) => Hit[] },
): FoundColumns => {
  const filled = rankings.filter(([, { ids }]) => ids.length > 0).map(([column]) => column)
  const listed = whole.column ?? (filled.length === 1 ? filled[0] : undefined)
  const founds = rankings.map(([column, { ids, hasMore }]) => {
    const { offset = 0, ...stretch } = column === listed ? whole : { limit }
    const hits = toHits(ids.slice(offset, offset + stretch.limit))
    return [column, { total: ids.length, hasMore, hits }] as const
  })
  return { founds: new Map(founds), listed }
}

type Asked = {
  readonly of: 'all' | 'any'
  readonly facets: readonly string[]
  readonly replaced: ReadonlySet<number>
}

/** Reads which column each of some rows stands in; they keep their order. */
const toColumnReader = (database: DatabaseSync) => {
  const facets = toQuery<{ id: number; facets: string }>(
    database,
    'SELECT p.id, p.facets FROM json_each(?) j CROSS JOIN passages p ON p.id = j.value',
  )
  return (ids: readonly number[]): ReadonlyMap<SearchColumn, number[]> => {
    const found = new Map<SearchColumn, number[]>()
    for (const row of facets.list(JSON.stringify(ids))) {
      const column = findColumn(row.facets)
      const ids = column && found.get(column)
      if (ids) ids.push(row.id)
      else if (column) found.set(column, [row.id])
    }
    return found
  }
}

const toYears = (database: DatabaseSync) => {
  // From each year to the one before it in the index, without reading the rows of either.
  const years = toQuery<{ year: number | null }>(
    database,
    `WITH RECURSIVE known (year) AS (
       SELECT max(year) FROM passages
       UNION ALL SELECT (SELECT max(year) FROM passages WHERE year < known.year) FROM known WHERE year IS NOT NULL)
     SELECT year FROM known WHERE year IS NOT NULL`,
  )
  return {
    /** The years that what is found is of, the latest first. */
    listSearchYears: (): number[] => years.list().flatMap(({ year }) => year ?? []),
  }
}
