import type { Label } from '@exemplar/shared/glossary'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A length of time in its largest whole unit. Pure. */
const toLength = (milliseconds: number): Label => {
  const [many, zh, en] =
    milliseconds >= day
      ? [Math.floor(milliseconds / day), '天', 'day']
      : milliseconds >= hour
        ? [Math.floor(milliseconds / hour), '小时', 'hour']
        : [Math.max(1, Math.floor(milliseconds / minute)), '分钟', 'minute']
  return { zh: `${many}${zh}`, en: `${many} ${en}${many === 1 ? '' : 's'}` }
}

/** How long something has waited since an instant, as people say it. Pure. */
export const toWaited = (since: string, now: number): Label => {
  const { en, zh } = toLength(now - Date.parse(since))
  return { zh: `等了${zh}`, en: `waiting for ${en}` }
}

/** How long there is until an instant, or how late it is. Pure. */
export const toRemaining = (due: string, now: number): Label & { readonly late: boolean } => {
  const left = Date.parse(due) - now
  const { en, zh } = toLength(Math.abs(left))
  return left < 0
    ? { zh: `逾期${zh}`, en: `late by ${en}`, late: true }
    : { zh: `还有${zh}`, en: `${en} left`, late: false }
}
