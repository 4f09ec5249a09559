import { readPublishedKeys } from '../../gazette/keys.ts'
import { toHighWater } from '../../gazette/mark/high-water.ts'
import { CallError } from '../arguments.ts'
import { say } from '../say.ts'

/** In characters: a reason that somebody else can understand a year later. */
const shortestReason = 8

/**
 * Takes the database of a data folder for all that was ever signed: the way on where no site has what is missing. The
 * reason is kept beside the mark, and every start of the CMS says it. Throws a CallError without one.
 */
export const runAdoptDatabase = async (dataFolder: string, reason: string): Promise<0> => {
  const why = reason.trim()
  if ([...why].length < shortestReason)
    throw new CallError(
      '请用 --reason 写明缘由，至少8个字。 Say why with --reason, in eight characters at least.',
    )
  await readPublishedKeys(dataFolder)
  toHighWater(dataFolder).noteAdopted(why)
  say(
    '已改以数据库现有的公报为准，缘由已留存，后台每次启动都会写入日志。请重新启动后台。缺的号会再签发一次，与原来的不同：收录过原来那几号的网站会标明历史被改写，直到在网站上说明缘由（exemplar forget --reason "…"）；其间撤下过的，须再撤一次。',
    'the gazette that the database holds is taken for all there is; the reason is kept, and every start of the CMS logs it. Restart the CMS. Numbers that are missing will be signed a second time with other entries: sites that followed the first ones will say that history was rewritten, until a reason is given there (exemplar forget --reason "…"). What was withdrawn by a missing entry has to be withdrawn again.',
  )
  return 0
}
