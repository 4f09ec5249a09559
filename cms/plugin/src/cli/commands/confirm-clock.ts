import { toBeijingTime } from '@exemplar/shared/beijing'
import { readPublishedKeys } from '../../gazette/keys.ts'
import { confirmClock } from '../../gazette/mark/clock.ts'
import { toHighWater } from '../../gazette/mark/high-water.ts'
import { say } from '../say.ts'

/**
 * Keeps for a day that whoever calls found the clock of this machine right, and prints what they should have looked at.
 * A folder without keys is none of a CMS, and nothing is written into it.
 */
export const runConfirmClock = async (dataFolder: string): Promise<0> => {
  await readPublishedKeys(dataFolder)
  const highWater = toHighWater(dataFolder)
  const mark = highWater.find()
  const number = typeof mark === 'object' ? mark.signed.number : 0
  const before = highWater.findClock()
  const now = new Date()
  confirmClock(dataFolder, now)
  const [last, lastEn] =
    before === undefined ? ['从未', 'never'] : [toBeijingTime(before), `${toBeijingTime(before)} (Beijing)`]
  say(
    `已确认本机时间无误，一天内可以发布：最后签发第${number}号，本机时间（北京时间）${toBeijingTime(now.toISOString())}，上次确认${last}。如时间不对，请先校准，不要发布。`,
    `clock confirmed for a day: entry ${number} was signed last, it is ${toBeijingTime(now.toISOString())} (Beijing) by this machine, confirmed before: ${lastEn}. If that is wrong, set the clock before anything is published`,
  )
  return 0
}
