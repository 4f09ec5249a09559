import type { Aftermath, Announcement } from '../announcement.ts'
import { isFollowing, isLate, type LateAct } from './acts.ts'
import type { Fault } from './fault.ts'

/** What each act has to say of a community, and what nobody else says. */
const told: Record<LateAct, readonly (keyof Aftermath)[]> = {
  referral: ['level', 'award', 'date'],
  honour: ['level', 'award', 'granted', 'year', 'date'],
  recheck: ['kept', 'date'],
  revocation: ['reason', 'date'],
}

/** What an announcement says of the time after its result that its act does not say, and what it leaves out. */
export const listLateFaults = (announcement: Announcement): Fault[] => [
  ...listFollowed(announcement),
  ...announcement.nominations.flatMap((nomination, index) =>
    listNominationFaults(announcement, nomination).map(({ path, message }) => ({
      path: ['nominations', index, ...path],
      message: `“${nomination.community.name}”${message}`,
    })),
  ),
]

const listFollowed = ({ act, result }: Announcement): Fault[] => {
  if (isFollowing(act) && result === undefined)
    return [{ path: ['result'], message: '须写明接着哪一份公布：请选定评选，由评选记录带出' }]
  if (!isFollowing(act) && result !== undefined)
    return [{ path: ['result'], message: '公示和公布不接在另一份公布后面' }]
  return []
}

const listNominationFaults = (
  { act, dated }: Announcement,
  { afterwards, rank, stages, survey }: Announcement['nominations'][number],
): Fault[] => {
  if (!isLate(act))
    return afterwards ? [{ path: ['afterwards'], message: '写了公布以后的事：那是另外的文种' }] : []
  if (stages.length > 0 || rank !== undefined || survey)
    return [{ path: ['stages'], message: '的环节、名次和满意率已在公布里，这里不再写' }]
  if (!afterwards) return [{ path: ['afterwards'], message: '没有写是什么事' }]
  return afterwards.flatMap((one, index) => {
    const missing = told[act].find((part) => one[part] === undefined)
    const other = Object.keys(one).find(
      (part) => part !== 'reason' && !told[act].includes(part as keyof Aftermath),
    )
    const named = missing ?? other
    if (named)
      return [{ path: ['afterwards', index, named], message: missing ? '没有写全' : '写了别的文种的事' }]
    return one.date > dated
      ? [{ path: ['afterwards', index, 'date'], message: `的日期${one.date}晚于成文日期${dated}` }]
      : []
  })
}
