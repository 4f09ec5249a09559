import { type GazetteEntry, gazetteEntry } from '@exemplar/shared/gazette/entry'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { readDocument } from '@exemplar/shared/kinds/index'
import { recordFaults } from '@exemplar/shared/records/faults'
import { checkRounds, findUnrecorded } from '@exemplar/shared/selection/verify-rounds'
import { findLastKnown } from '../last-known.ts'
import { readReviewLog } from '../read-review-log.ts'
import { say } from '../say.ts'
import type { SignIn } from '../sign-in.ts'
import { checkGazette } from './check-gazette.ts'
import { tellFinding } from './verify.ts'

type RoundsSource = SignIn & {
  /** Address of a CMS, or saved records. */
  readonly rounds: string
  /** Records that were saved before: what stands in them has to be there still. */
  readonly saved: string | undefined
  /** A gazette whose announcements have to be what the records come to. */
  readonly place: string | undefined
  readonly keys: string | undefined
}

/**
 * Verifies the records of all rounds, and where a gazette is named that its announcements are what these come to. Prints
 * what is good, or the first fault. Returns the exit code.
 */
export const verifyRounds = async ({
  keys,
  place,
  rounds,
  saved,
  ...account
}: RoundsSource): Promise<0 | 1> => {
  const known = saved === undefined ? undefined : await findLastKnown(saved, checkRounds)
  const log = await readReviewLog({ place: rounds, door: 'rounds/records', ...account })
  await log.signOut()
  const { records, fault } = await checkRounds(log.records, known)
  if (fault) {
    const { zh, en } = recordFaults[fault.fault]
    say(`评选记录第${fault.number}条有问题：${zh} ${en}`, `failed at record ${fault.number}: ${fault.fault}`)
    return 1
  }
  say(`评选记录核对无误：共${records.length}条。`, `records of rounds verified: ${records.length}`)
  if (place === undefined) return 0
  const checked = await checkGazette({ place, keys })
  if ('finding' in checked) return tellFinding(checked.finding)
  const documents = new Map(
    (checked.gazette.entries as GazetteEntry[]).map((one) => {
      const { document, head } = gazetteEntry.parse(one)
      return [head.number, readDocument(document)]
    }),
  )
  const found = findUnrecorded(records, (entry) => {
    const document = documents.get(entry)
    return document?.kind === 'announcement' ? (document as Announcement) : undefined
  })
  if (found) {
    say(
      `公报第${found.entry}号与评选记录不符：记录（第${found.record}条以前）得不出这份名单`,
      `failed at entry ${found.entry}, record ${found.record}: not what the records come to`,
    )
    return 1
  }
  say('公布的结果与评选记录相符。', 'what was announced is what the records come to')
  return 0
}
