import { toBeijingTime } from '@exemplar/shared/beijing'
import type { ExemplarError } from '../../errors/exemplar-error.ts'
import { GazetteError } from '../errors.ts'
import { toHighWater } from './high-water.ts'

/** How far behind the gazette's own time a clock may be: two machines differ by that much. Milliseconds. */
const slack = 5 * 60_000
const day = 24 * 60 * 60_000

/** After so many days without an entry the clock has to be confirmed, where nobody set another number. */
export const usualQuietDays = 31

/**
 * Refuses (`clock-wrong`) to date an entry by a clock that is behind what the gazette says, or so far ahead of its newest
 * entry that it more likely runs away than that nobody published for so long: a time once signed is signed for good.
 *
 * @param latest time of the newest entry, absent while there is none
 * @param confirmed when somebody last found the clock right; it counts for a day
 */
export const requireClock = ({
  now,
  latest,
  keyFrom,
  confirmed,
  quietDays,
}: {
  now: string
  latest: { readonly number: number; readonly at: string } | undefined
  /** From when the signing key is valid: an entry is not dated before it. */
  keyFrom: string
  confirmed: string | undefined
  quietDays: number
}): void => {
  const time = Date.parse(now)
  if (latest && time < Date.parse(latest.at) - slack)
    throw toRefusal(now, `公报第${latest.number}号（${toBeijingTime(latest.at)}）`)
  if (time < Date.parse(keyFrom) - slack)
    throw toRefusal(now, `签名密钥的启用时间（${toBeijingTime(keyFrom)}）`)
  const isFar = latest !== undefined && time > Date.parse(latest.at) + quietDays * day
  if (isFar && !isConfirmed(time, confirmed))
    throw toRefusal(now, `公报第${latest.number}号（${toBeijingTime(latest.at)}）`, quietDays)
}

const isConfirmed = (time: number, confirmed: string | undefined): boolean =>
  confirmed !== undefined && time >= Date.parse(confirmed) && time < Date.parse(confirmed) + day

const toRefusal = (now: string, what: string, quietDays?: number): ExemplarError => {
  const clock = `服务器时间（北京时间）${toBeijingTime(now)}`
  const message =
    quietDays === undefined ? `${clock}，早于${what}。` : `${clock}，比${what}晚了${quietDays}天以上。`
  return new GazetteError('clock-wrong', [{ path: 'clock', message }])
}

/**
 * Keeps that somebody has looked at the clock of the CMS's machine and found it right: for a day after `now` publishing
 * goes on however long ago the newest entry is. What `exemplar confirm-clock <data folder>` calls.
 */
export const confirmClock = (dataFolder: string, now: Date): void =>
  toHighWater(dataFolder).noteClock(now.toISOString())
