import { type GazetteEntry, gazetteEntry } from '@exemplar/shared/gazette/entry'
import type { ChainFault } from '@exemplar/shared/records/chain'
import { recordFaults } from '@exemplar/shared/records/faults'
import { type DisagreementFound, findDisagreement } from '@exemplar/shared/review/agreement'
import { findUnapproved } from '@exemplar/shared/review/conduct'
import { disagreements } from '@exemplar/shared/review/log-faults'
import { checkLog } from '@exemplar/shared/review/verify-log'
import { findLastKnown } from '../last-known.ts'
import { readReviewLog } from '../read-review-log.ts'
import { say } from '../say.ts'
import type { SignIn } from '../sign-in.ts'
import { checkGazette } from './check-gazette.ts'
import { tellFinding, tellGood } from './verify.ts'

type ReviewSource = SignIn & {
  /** Address of a CMS or a saved log. */
  readonly review: string
  /** A log that was saved before: what stands in it has to be there still. */
  readonly saved: string | undefined
  /** A gazette to hold the log against. */
  readonly place: string | undefined
  readonly keys: string | undefined
}

/**
 * Verifies a review log, and where a gazette is named the gazette and whether both tell the same. Prints a line for each
 * that is good, or the first fault. Returns the exit code.
 */
export const verifyReview = async (source: ReviewSource): Promise<0 | 1> => {
  const { accounts, review, email, saved, place, keys } = source
  const known = saved === undefined ? undefined : await findLastKnown(saved, checkLog)
  const log = await readReviewLog({ place: review, email, accounts })
  try {
    const { records, fault } = await checkLog(log.records, known)
    if (fault) return tellFault(fault)
    const unapproved = findUnapproved(records)
    if (unapproved) return tellDisagreement(unapproved)
    say(
      `审核日志核对无误：共${records.length}条，编号、摘要链、内容均相符，发布的都经各级审核。`,
      `review log verified: ${records.length} records`,
    )
    if (place === undefined) return 0
    // The log is read on after the gazette: what was published in between is in both.
    const checked = await checkGazette({ place, keys })
    const all = await checkLog([...log.records, ...(await log.readLater())])
    if (all.fault) return tellFault(all.fault)
    if ('finding' in checked) return tellFinding(checked.finding)
    await tellGood(checked.gazette)
    const heads = (checked.gazette.entries as GazetteEntry[]).map((entry) => gazetteEntry.parse(entry).head)
    const found = findDisagreement({ records, later: all.records.slice(records.length), heads })
    if (found) return tellDisagreement(found)
    say('审核日志与公报相符。', 'the review log and the gazette agree')
    return 0
  } finally {
    await log.signOut()
  }
}

const tellFault = ({ number, fault }: ChainFault): 1 => {
  const { zh, en } = recordFaults[fault]
  say(`审核日志第${number}条有问题：${zh} ${en}`, `failed at record ${number}: ${fault}`)
  return 1
}

const tellDisagreement = ({ fault, entry, record }: DisagreementFound): 1 => {
  const { zh, en } = disagreements[fault]
  const [inZh, inEn] = [
    [entry && `公报第${entry}号`, record && `审核日志第${record}条`],
    [entry && `entry ${entry}`, record && `record ${record}`],
  ].map((places) => places.filter(Boolean))
  say(`${inZh?.join('、')}：${zh} ${en}`, `failed at ${inEn?.join(', ')}: ${fault}`)
  return 1
}
