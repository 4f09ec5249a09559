import { beijingOffset } from '@exemplar/shared/beijing'
/** How long ago a column of the site last had something new. The limits are those of the national inspection of government sites. */
export type Ageing = 'fresh' | 'two-weeks' | 'six-months' | 'empty'

const day = 86_400_000
const twoWeeks = 14
const sixMonths = 6

/** `last` is the instant of the newest entry, undefined for a column that shows nothing; `now` in milliseconds. */
export const toAgeing = (last: string | undefined, now: number): Ageing => {
  if (last === undefined) return 'empty'
  if (now >= addMonths(last, sixMonths)) return 'six-months'
  return now - Date.parse(last) >= twoWeeks * day ? 'two-weeks' : 'fresh'
}

/** The same day and time months later by Beijing's calendar; the last of the month where it has no such day. */
const addMonths = (instant: string, months: number): number => {
  const local = new Date(Date.parse(instant) + beijingOffset)
  const dayOfMonth = local.getUTCDate()
  local.setUTCDate(1)
  local.setUTCMonth(local.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
  local.setUTCDate(Math.min(dayOfMonth, lastDay))
  return local.getTime() - beijingOffset
}
