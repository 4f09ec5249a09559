import chineseDays from 'chinese-days'

/** A day that the published calendar does not know yet, or that was moved since (调休): worked, or free. */
export type CalendarChange = { readonly date: string; readonly worked: boolean }

/** Whether a calendar date (`YYYY-MM-DD`, Beijing) is worked, by the holidays of the State Council and the changes to them. */
const isWorked = (date: string, changes: readonly CalendarChange[]): boolean =>
  changes.find((change) => change.date === date)?.worked ?? chineseDays.isWorkday(date)

/** The calendar date so many days later. */
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Longer than the days that rules can take off with weekends and holidays around them: nothing is walked for ever. */
const longestPause = 92

/**
 * The last day of a run of so many working days that begins on `from`, which counts where it is worked itself. Throws a
 * RangeError where the changes leave no working day for three months; those of a round's rules cannot.
 */
export const toRunEnd = (
  from: string,
  { days, changes }: { days: number; changes: readonly CalendarChange[] },
): string => {
  let [date, left, pause] = [from, days, 0]
  for (;;) {
    const worked = isWorked(date, changes)
    pause = worked ? 0 : pause + 1
    if (worked) left--
    if (left === 0) return date
    if (pause > longestPause) throw new RangeError(`no working day for three months before ${date}`)
    date = addDays(date, 1)
  }
}
