import { AsyncLocalStorage } from 'node:async_hooks'
import { toBeijingDate } from '@exemplar/shared/beijing'

/** What a page asks of the clock while it is made: the soonest instant at which one of the answers becomes another. */
type Asked = { until?: Date }

const asking = new AsyncLocalStorage<Asked>()

/**
 * Runs `work` and says until when its result is good by the clock; undefined where it asked nothing of it. Within another
 * such run it is part of that.
 */
export const timed = async <T>(work: () => Promise<T>): Promise<{ result: T; until: Date | undefined }> => {
  const asked: Asked = asking.getStore() ?? {}
  const result = await asking.run(asked, work)
  return { result, until: asked.until }
}

/** The answer that is given holds until an instant. */
const holdUntil = (instant: string): void => {
  const asked = asking.getStore()
  const until = new Date(instant)
  if (asked && !(asked.until && asked.until <= until)) asked.until = until
}

/** The day of a date in Beijing as UTC instants with milliseconds: from its first up to that of the next day. */
export const toInstants = (date: string): { from: string; until: string } => {
  const from = new Date(`${date}T00:00:00+08:00`)
  return { from: from.toISOString(), until: new Date(from.getTime() + 24 * 3_600_000).toISOString() }
}

/** A year in Beijing as UTC instants with milliseconds: from its first up to that of the next. */
export const toYearInstants = (year: number): { from: string; until: string } => ({
  from: toInstants(`${year}-01-01`).from,
  until: toInstants(`${year + 1}-01-01`).from,
})

/** A month in Beijing, `2020-10`, as UTC instants with milliseconds: from its first up to that of the next. */
export const toMonthInstants = (month: string): { from: string; until: string } => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return { from: toInstants(`${month}-01`).from, until: toInstants(`${next}-01`).from }
}

// Dates are written in three ways and no other: `2020-10-29` in ledgers, lists and metadata, with the time beside it where
// that counts (`toBeijingTime`); 2020年10月29日 where a sentence or an official document says a day; 10月29日 where the year
// stands beside it.

/** `2020-10-29` to `2020年10月29日`. */
export const toLongDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** `2020-10-29` to `10月29日`. */
export const toDay = (date: string): string => toLongDate(date).replace(/^\d+年/, '')

/** `2020-10-09` to `10-09` in a ledger whose year, 2020, is said once; a date of another year stays whole. */
export const toShortDate = (date: string, year: number): string =>
  date.startsWith(`${year}-`) ? date.slice(5) : date

/** The months a phase runs over: `7—9月`, `10月` where it is one, with their years where it ends in another year. */
export const toMonths = ({ from, to }: { from: string; to: string }): string => {
  if (from.slice(0, 4) !== to.slice(0, 4))
    return [from, to].map((date) => toLongDate(date).replace(/月.*/, '月')).join('—')
  const [first, last] = [from, to].map((date) => Number(date.slice(5, 7)))
  return first === last ? `${first}月` : `${first}—${last}月`
}

const lunar = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { dateStyle: 'full', timeZone: 'UTC' })

/** The day as a newspaper's ear names it: weekday and lunar date (`庚子年九月十三`). */
export const toAlmanac = (date: string): { weekday: string; lunar: string } => {
  const parts = lunar.formatToParts(new Date(`${date}T00:00:00Z`))
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return { weekday: part('weekday'), lunar: `${part('yearName')}年${part('month')}${part('day')}` }
}

/** The day in Beijing. What is made with it is good until it ends. */
export const toToday = (): string => {
  const day = toBeijingDate(Date.now())
  holdUntil(toInstants(day).until)
  return day
}

/** Whether a day in Beijing has begun; once it has, nothing changes any more. */
export const hasCome = (date: string): boolean => {
  if (date <= toBeijingDate(Date.now())) return true
  holdUntil(toInstants(date).from)
  return false
}

/** How much of a span of days has gone by before today, in per cent. */
export const toShare = ({ from, to }: { from: string; to: string }): number => {
  const [first = 0, last = 0, now = 0] = [from, to, toToday()].map((date) => Date.parse(date))
  return Math.round(((now - first) / (last - first + 24 * 3_600_000)) * 100)
}

/** Where a span of days stands today in Beijing: before it, in it or after it. Both ends belong to it. */
export const toProgress = (span: { from: string; to: string }): 'ahead' | 'running' | 'over' => {
  const day = toBeijingDate(Date.now())
  if (day < span.from) {
    holdUntil(toInstants(span.from).from)
    return 'ahead'
  }
  if (day > span.to) return 'over'
  holdUntil(toInstants(span.to).until)
  return 'running'
}
