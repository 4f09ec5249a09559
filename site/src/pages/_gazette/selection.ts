import { documentKinds } from '@exemplar/shared/kinds/index'
import { z } from 'zod'
import type { EntryLine, Replica } from '../../gazette/replica.ts'
import { toMonthInstants, toYearInstants } from '../../layout/clock.ts'

/** What of the record an address asks for. */
const choice = z.object({
  act: z.enum(['publish', 'correct', 'withdraw']).optional(),
  kind: z.enum(documentKinds).optional(),
  /** A year, `2022`, or a month of one, `2022-08`, in Beijing. */
  time: z
    .string()
    .regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/)
    .optional(),
})
export type Choice = Readonly<z.infer<typeof choice>>

/** A stretch of what a choice found, newest first. */
export type Selection = {
  readonly choice: Choice
  readonly entries: readonly EntryLine[]
  /** Path of the stretch before and after it. */
  readonly older: string | undefined
  readonly newer: string | undefined
}

const limit = 20

/** Path of a choice, and of its stretch below a number. */
export const toChoicePath = ({ act, kind, time }: Choice, before?: number): string => {
  const named = Object.entries({ act, kind, time, before }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return named.length > 0 ? `/gazette?${new URLSearchParams(named)}` : '/gazette'
}

/** Reads what a query names. Undefined where it names an act, a kind or a time that there is not. */
export const findChoice = (query: URLSearchParams): Choice | undefined =>
  choice.safeParse(Object.fromEntries(query)).data

/** Whether a choice leaves anything out. */
export const isAll = ({ act, kind, time }: Choice): boolean => (act ?? kind ?? time) === undefined

type Asked = Pick<Replica, 'listLedger' | 'listLedgerFrom'>

/**
 * The stretch of a choice that a query asks for. Undefined where `before` is no number or nothing stands below it; a
 * choice that finds nothing at all is a page that says so.
 */
export const findSelection = (
  chosen: Choice,
  before: string | null,
  { listLedger, listLedgerFrom }: Asked,
): Selection | undefined => {
  const filter = { ...chosen, time: chosen.time === undefined ? undefined : toSpan(chosen.time) }
  const below = before === null ? undefined : /^[1-9]\d{0,8}$/.test(before) ? Number(before) : 0
  const found = listLedger(filter, { before: below, limit: limit + 1 })
  if (below !== undefined && found.length === 0) return undefined
  const entries = found.slice(0, limit)
  const last = entries.at(-1)
  const above = below === undefined ? [] : listLedgerFrom(filter, { number: below, limit: limit + 1 })
  return {
    choice: chosen,
    entries,
    older: found.length > limit && last ? toChoicePath(chosen, last.number) : undefined,
    newer: above.length === 0 ? undefined : toChoicePath(chosen, above[limit]),
  }
}

/** The instants of a year or a month. */
export const toSpan = (time: string) =>
  time.length === 4 ? toYearInstants(Number(time)) : toMonthInstants(time)

/** The years in which the record has entries, newest first, and the months of one of them. */
export const listTimes = (
  { time }: Choice,
  { first, newest, hasEntriesIn }: { first: number; newest: number } & Pick<Replica, 'hasEntriesIn'>,
): { years: string[]; months: string[] } => {
  const years = Array.from({ length: newest - first + 1 }, (_, index) => newest - index)
    .filter((year) => hasEntriesIn(toYearInstants(year)))
    .map(String)
  const year = time?.slice(0, 4)
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(12 - index).padStart(2, '0')}`)
  return {
    years,
    months: year === undefined ? [] : months.filter((month) => hasEntriesIn(toMonthInstants(month))),
  }
}
