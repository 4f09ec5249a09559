import { readPublishedKeys } from '../../gazette/keys.ts'
import { toHighWater } from '../../gazette/mark/high-water.ts'
import { say } from '../say.ts'

/**
 * Keeps that nothing was published since the backup that a data folder came out of: for those who have no site to ask.
 * Returns 1 where the folder came out of none. A folder without keys is none of a CMS, and nothing is written into it.
 */
export const runConfirmRestored = async (dataFolder: string): Promise<0 | 1> => {
  await readPublishedKeys(dataFolder)
  const highWater = toHighWater(dataFolder)
  const mark = highWater.find()
  if (typeof mark !== 'object' || !mark.isRestored) {
    say(
      `${dataFolder} 不是从备份恢复、待确认的数据目录，没有改动。`,
      `${dataFolder} was not restored from a backup; nothing was changed`,
    )
    return 1
  }
  highWater.noteWhole()
  const { number } = mark.signed
  say(
    `已确认备份之后没有发布过：下一号是第${number + 1}号。如网站上有第${number + 1}号，请勿发布，先运行 exemplar recover <网站地址>。`,
    `confirmed that nothing was published since the backup: the next entry is ${number + 1}. Where a site has an entry ${number + 1}, publish nothing and run exemplar recover <site> first`,
  )
  return 0
}
