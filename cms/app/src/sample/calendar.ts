import { toBeijingDate } from '@exemplar/shared/beijing'

/**
 * The days of a campaign in its year. A campaign runs from spring to the announcement in autumn; until the next is
 * announced, what it selected is recommended upward: some step of it is in the present on any day.
 */
export type Calendar = {
  readonly year: number
  /** A Wednesday of July, as it was in 2020. */
  readonly conference: string
  /** Five working days from a Monday in the middle of October, after the holiday. */
  readonly notice: { readonly from: string; readonly to: string }
  readonly announced: string
  /** The calendar date some days after the notice began, or before it. */
  readonly fromNotice: (days: number) => string
}

const day = 86_400_000
const toDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** The first such weekday (Sunday is 0) of a month on or after its day `from`, as an instant in milliseconds. */
const findWeekday = ({
  year,
  month,
  from,
  weekday,
}: Record<'year' | 'month' | 'from' | 'weekday', number>) => {
  const first = Date.UTC(year, month - 1, from)
  return first + ((weekday - new Date(first).getUTCDay() + 7) % 7) * day
}

export const toCalendar = (year: number): Calendar => {
  const begins = findWeekday({ year, month: 10, from: 15, weekday: 1 })
  const fromNotice = (days: number) => toDate(begins + days * day)
  return {
    year,
    conference: toDate(findWeekday({ year, month: 7, from: 22, weekday: 3 })),
    notice: { from: fromNotice(0), to: fromNotice(4) },
    announced: fromNotice(9),
    fromNotice,
  }
}

/** The year of the campaign that has been announced last on a day: its own from November on, until then the one before. */
export const toCampaignYear = (instant: string | number): number => {
  const [year = 0, month = 0] = toBeijingDate(instant).split('-').map(Number)
  return month >= 11 ? year : year - 1
}

/** A calendar date in a sentence: `10月19日`. */
export const toMonthDay = (date: string): string => {
  const [, month, dayOfMonth] = date.split('-').map(Number)
  return `${month}月${dayOfMonth}日`
}
