const millisecondsOfDay = 86_400_000

/** How long a public notice runs, first and last day counted, and how many of these days are Mondays to Fridays. */
export type NoticeDays = { readonly days: number; readonly weekdays: number }

/** Of calendar dates; undefined where one is missing, or the last day comes before the first. */
export const countNoticeDays = (from: string | undefined, to: string | undefined): NoticeDays | undefined => {
  if (from === undefined || to === undefined || from > to) return undefined
  const first = Date.parse(from)
  const days = (Date.parse(to) - first) / millisecondsOfDay + 1
  const weekdays = Array.from({ length: Math.min(days, most) }, (_, index) =>
    new Date(first + index * millisecondsOfDay).getUTCDay(),
  ).filter((day) => day >= 1 && day <= 5).length
  return { days, weekdays }
}

/** No notice runs longer: a year is mistyped. */
const most = 366
