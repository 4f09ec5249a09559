const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as `2020-10-28 15:02`, Beijing time. */
export const toBeijingTime = (instant: string): string => beijing.format(new Date(instant))

/** An instant as a `datetime-local` input holds it, Beijing time. */
export const toBeijingInput = (instant: string): string => toBeijingTime(instant).replace(' ', 'T')

/** What a `datetime-local` input gives, read as Beijing time, with its offset; undefined while it is incomplete. */
export const fromBeijingInput = (value: string): string | undefined => {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?/.exec(value)
  return match ? `${match[1]}${match[2] ?? ':00'}+08:00` : undefined
}
