/** Beijing has one time, eight hours ahead of UTC, the whole year: no zone of a server or a browser ever enters. In milliseconds. */
export const beijingOffset = 8 * 3_600_000

const toClock = (instant: string | number): string =>
  new Date(new Date(instant).getTime() + beijingOffset).toISOString().replace('T', ' ')

/** An instant as `2020-10-28 15:02`, Beijing time. Throws a RangeError where it is none. */
export const toBeijingTime = (instant: string | number): string => toClock(instant).slice(0, 16)

/** An instant as `2020-10-28 15:02:37`, Beijing time. */
export const toBeijingSecond = (instant: string | number): string => toClock(instant).slice(0, 19)

/** The calendar date in Beijing of an instant, `2020-10-28`. */
export const toBeijingDate = (instant: string | number): string => toClock(instant).slice(0, 10)
