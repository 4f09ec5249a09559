import { toBeijingSecond, toBeijingTime } from '@exemplar/shared/beijing'

/** An instant as a `datetime-local` input of seconds holds it, Beijing time. */
export const toBeijingInputSecond = (instant: string): string => toBeijingSecond(instant).replace(' ', 'T')

/** An instant as a `datetime-local` input holds it, Beijing time. */
export const toBeijingInput = (instant: string): string => toBeijingTime(instant).replace(' ', 'T')

/** What a `datetime-local` input gives, read as Beijing time, with its offset; undefined while it is incomplete. */
export const fromBeijingInput = (value: string): string | undefined => {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?/.exec(value)
  return match ? `${match[1]}${match[2] ?? ':00'}+08:00` : undefined
}
