import { beijingOffset } from '@exemplar/shared/beijing'

/** ZIP has no time zone, and its writers take the clock of this machine: so that it says what a clock in Beijing said. */
export const toZipDate = (instant: string): Date => {
  const there = new Date(Date.parse(instant) + beijingOffset)
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()]
  return new Date(year, month, day, there.getUTCHours(), there.getUTCMinutes(), there.getUTCSeconds())
}
