/** How long ago a column of the site last had something new. The limits are those of the national inspection of government sites. */
export type Ageing = 'fresh' | 'two-weeks' | 'six-months' | 'empty'

const day = 86_400_000
const twoWeeks = 14
const sixMonths = 6

/** `last` is the instant of the newest entry, undefined for a column that shows nothing; `now` in milliseconds. */
export const toAgeing = (last: string | undefined, now: number): Ageing => {
  if (last === undefined) return 'empty'
  const limit = new Date(last)
  limit.setUTCMonth(limit.getUTCMonth() + sixMonths)
  if (now >= limit.getTime()) return 'six-months'
  return now - Date.parse(last) >= twoWeeks * day ? 'two-weeks' : 'fresh'
}
