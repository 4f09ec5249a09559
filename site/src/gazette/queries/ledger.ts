import type { DatabaseSync } from 'node:sqlite'
import type { GazetteAct } from '@exemplar/shared/gazette/entry'
import { type Query, toQuery } from '../database/query.ts'
import { type EntryLine, type LineRow, lineColumns, toLine } from './entry-line.ts'

/** Which entries of the record are asked for: of one act, of one kind, of a stretch of UTC instants; all where none is named. */
export type LedgerFilter = {
  readonly act?: GazetteAct | undefined
  readonly kind?: string | undefined
  /** From one instant up to another, which is left out. */
  readonly time?: { readonly from: string; readonly until: string } | undefined
}

/** Numbers from the first up to the last, which is left out. */
type Numbers = { readonly from: number; readonly until: number }

type Ways = { readonly down: Query<LineRow>; readonly up: Query<LineRow> }

const beyond = Number.MAX_SAFE_INTEGER

/**
 * One statement for each set of columns that a filter names, down and up the numbers: each goes along an index of its own,
 * which is named because of two that would do SQLite takes either.
 */
const toWays = (database: DatabaseSync, columns: readonly string[], index?: string): Ways => {
  const where = [...columns.map((column) => `e.${column} = ?`), 'e.number >= ?', 'e.number < ?'].join(' AND ')
  const toWay = (order: 'ASC' | 'DESC') =>
    toQuery<LineRow>(
      database,
      `SELECT ${lineColumns} FROM entries e ${index ? `INDEXED BY ${index}` : ''} WHERE ${where} ORDER BY e.number ${order} LIMIT ?`,
    )
  return { down: toWay('DESC'), up: toWay('ASC') }
}

/** Reads the record by what was done, with what, and when. */
export const toLedgerQueries = (database: DatabaseSync) => {
  const ways = {
    all: toWays(database, []),
    act: toWays(database, ['act'], 'entries_by_act'),
    kind: toWays(database, ['kind'], 'entries_by_kind'),
    both: toWays(database, ['act', 'kind'], 'entries_by_act_and_kind'),
  }
  // Times never go back from one number to the next: a stretch of time is one of numbers.
  const since = toQuery<{ number: number }>(
    database,
    'SELECT number FROM entries WHERE at >= ? ORDER BY at, number LIMIT 1',
  )
  const ofKind = toQuery<unknown>(database, 'SELECT 1 FROM entries WHERE kind = ? LIMIT 1')
  const count = toQuery<{ count: number }>(database, 'SELECT count FROM counts WHERE name = ?')
  const findSince = (instant: string): number => since.find(instant)?.number ?? beyond
  const toNumbers = ({ time }: LedgerFilter): Numbers =>
    time ? { from: findSince(time.from), until: findSince(time.until) } : { from: 0, until: beyond }
  const pick = ({ act, kind }: LedgerFilter): { ways: Ways; values: string[] } => {
    if (act !== undefined && kind !== undefined) return { ways: ways.both, values: [act, kind] }
    if (act !== undefined) return { ways: ways.act, values: [act] }
    return kind === undefined ? { ways: ways.all, values: [] } : { ways: ways.kind, values: [kind] }
  }
  return {
    /** Entries of a filter with numbers below `before`, newest first. */
    listLedger: (
      filter: LedgerFilter,
      { before = beyond, limit }: { before?: number | undefined; limit: number },
    ): EntryLine[] => {
      const { from, until } = toNumbers(filter)
      const { ways: found, values } = pick(filter)
      return found.down.list(...values, from, Math.min(until, before), limit).map(toLine)
    },
    /** Numbers of a filter from `number` on, oldest first: where the stretch after a stretch begins. */
    listLedgerFrom: (
      filter: LedgerFilter,
      { number, limit }: { number: number; limit: number },
    ): number[] => {
      const { from, until } = toNumbers(filter)
      const { ways: found, values } = pick(filter)
      return found.up.list(...values, Math.max(from, number), until, limit).map((row) => row.number)
    },
    /** Whether anything was entered from one UTC instant up to another, which is left out. */
    hasEntriesIn: ({ from, until }: { from: string; until: string }): boolean =>
      findSince(from) < findSince(until),
    /** Whether there is an entry of a kind, whatever it did. */
    hasEntriesOf: (kind: string): boolean => ofKind.find(kind) !== undefined,
    /** How many entries did one thing. */
    countAct: (act: GazetteAct): number => count.find(`act ${act}`)?.count ?? 0,
  }
}
