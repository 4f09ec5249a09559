import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import {
  listFacetWords,
  listStandardWords,
  type SearchColumn,
  type SearchFilter,
  searchColumns,
  toStandardWord,
} from '../search/facets.ts'
import { listOtherWordings } from '../search/other-words.ts'
import { listPlacedPassages, type PlacedPassage, readRowId, wholeRowOf } from '../search/passages.ts'
import { toRanking } from '../search/ranking.ts'
import { type Snippet, type SnippetPart, toMarked, toSnippets } from '../search/snippet.ts'
import { toMatch, type Word } from '../search/sought.ts'
import { listPairs, listTerms } from '../search/terms.ts'
import type { Stretch } from './documents.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** What was found, and the parts of its texts that show why. */
export type Hit = {
  readonly live: Live
  readonly passage: PlacedPassage
  readonly title: SnippetPart[]
  readonly snippets: Snippet[]
  /** Of the standards that it evidences, the numbers of those whose names have a word that was asked for. */
  readonly standards: number[]
}

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

/** Kinds of which the site shows one document at a time, at an address without a slug. */
const shownAlone = ['standard-set', 'campaign'] as const

const standardWord = toStandardWord('')

/** Searches titles and texts of what is live. */
export const toSearchQueries = (database: DatabaseSync) => {
  const { rank, isRare } = toRanking(database)
  const { listStandards, listReplaced } = toStanding(database)
  const toHit = toHitReader(database)

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
    /** The same, column by column: of each how much it has, and the best of it. */
    searchColumns: (
      query: string,
      { limit, ...filter }: { readonly limit: number } & Omit<SearchFilter, 'column'>,
    ): ReadonlyMap<SearchColumn, Found> => {
      const replaced = listReplaced()
      const words = listWords(query, replaced)
      return new Map(
        searchColumns.map((column) => {
          const facets = listFacetWords({ ...filter, column })
          return [column, toFound(words, { of: 'all', facets, replaced, limit })]
        }),
      )
    },
    /** What a reader may have meant whose query finds nothing. */
    suggest: (query: string, { limit }: { readonly limit: number }): Suggestion => {
      const replaced = listReplaced()
      const count = (wording: string): number =>
        rank({ words: listWords(wording, replaced), of: 'all', facets: [] }, replaced).ids.length
      const wordings = listOtherWordings(query)
        .map((wording) => ({ query: wording, total: count(wording) }))
        .filter(({ total }) => total > 0)
        .slice(0, mostWordings)
      const pairs = [...new Set(listTerms(query).flatMap(listPairs))].slice(0, mostPairs)
      const words = pairs.map((term) => ({ term, isRare: isRare({ term }) }))
      const rare = words.filter((word) => word.isRare)
      const asked = { of: 'any' as const, facets: [], replaced, limit }
      return { wordings, parts: toFound(rare.length > 0 ? rare : words, asked) }
    },
    ...toYears(database),
  }
}

type Asked = {
  readonly of: 'all' | 'any'
  readonly facets: readonly string[]
  readonly replaced: ReadonlySet<number>
}

/** Reads what stands in force: of documents of which one is shown at a time, that one. */
const toStanding = (database: DatabaseSync) => {
  const alone = toQuery<{ id: number; kind: string; first: number; year: number | null }>(
    database,
    `SELECT d.id, d.kind, d.first, p.year FROM documents d JOIN passages p ON p.id = ${wholeRowOf('d.id')}
     WHERE d.state = 'live' AND d.kind IN (SELECT value FROM json_each(?))`,
  )
  const named = toQuery<{ id: number; facets: string }>(
    database,
    `SELECT p.id, p.facets FROM titles t JOIN passages p ON p.id = t.rowid
     WHERE titles MATCH ? ORDER BY t.rowid DESC LIMIT 100`,
  )
  return {
    /** The documents that another one stands in the place of: of a later year, or published after it. */
    listReplaced: (): ReadonlySet<number> => {
      const rows = alone.list(JSON.stringify(shownAlone))
      const isAfter = (one: (typeof rows)[number], other: (typeof rows)[number]): boolean =>
        one.kind === other.kind &&
        ((one.year ?? 0) > (other.year ?? 0) || (one.year === other.year && one.first > other.first))
      return new Set(rows.filter((row) => rows.some((other) => isAfter(other, row))).map(({ id }) => id))
    },
    /** The numbers of the standards in force whose names have a term. */
    listStandards: (term: string, replaced: ReadonlySet<number>): string[] => {
      const match = toMatch({
        words: [{ term }],
        of: 'all',
        facets: listFacetWords({ column: 'standards' }),
      })
      const rows = named.list(match).filter(({ id }) => !replaced.has(readRowId(id).document))
      return rows.flatMap(({ facets }) =>
        listStandardWords(facets).map((word) => word.slice(standardWord.length)),
      )
    },
  }
}

/** Makes hits of the ids of rows: what is told of one comes from the document, whose copy was checked, and not from the index. */
const toHitReader = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const shown = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.id = ? AND d.state = 'live'`,
  )
  return (id: number, words: readonly Word[]): Hit | undefined => {
    const { document, place } = readRowId(id)
    const [live] = listLive(shown.list(document))
    const passage = live && listPlacedPassages(live.document, live.entry.number)[place]
    if (!passage) return undefined
    const terms = words.map(({ term }) => term)
    const evidenced = 'standards' in live.document ? live.document.standards : []
    const asked = new Set(words.flatMap(({ standards = [] }) => standards))
    return {
      live,
      passage,
      title: toMarked(passage.title, terms),
      snippets: toSnippets(passage.texts, terms),
      standards: place === 0 ? evidenced.filter((number) => asked.has(String(number))) : [],
    }
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
