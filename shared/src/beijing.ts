const minutes = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as `2020-10-28 15:02`, Beijing time. */
export const toBeijingTime = (instant: string): string => minutes.format(new Date(instant))
