import type { DatabaseSync } from 'node:sqlite'
import { isInPlaceOf, shownAlone } from '@exemplar/shared/kinds/shown-alone'
import { toQuery } from '../database/query.ts'
import { listFacetWords, listStandardWords, toStandardWord } from './facets.ts'
import { readRowId, wholeRowOf } from './passages.ts'
import { toMatch } from './sought.ts'

const standardWord = toStandardWord('')

/** Reads what stands in force: of documents of which one is shown at a time, that one. */
export const toStanding = (database: DatabaseSync) => {
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
        isInPlaceOf({ ...one, year: one.year ?? 0 }, { ...other, year: other.year ?? 0 })
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
