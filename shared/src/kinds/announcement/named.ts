import type { Announcement, NominationRecord } from '../announcement.ts'
import { isNaming } from './acts.ts'

type List = Pick<Announcement, 'act' | 'nominations'>

export const hasEnded = ({ stages }: Pick<NominationRecord, 'stages'>): boolean =>
  stages.some(({ outcome }) => outcome === 'ended')

/** Where ranks are given, who has one is in the list. A public notice may give none: then who did not end is. */
const toIsNamed = ({ act, nominations }: List): ((nomination: NominationRecord) => boolean) =>
  isNaming(act) || nominations.some(({ rank }) => rank !== undefined)
    ? ({ rank }) => rank !== undefined
    : (nomination) => !hasEnded(nomination)

/** The nominations that are in the list (名单), each with its place in the record. */
export const listNamed = (list: List): { nomination: NominationRecord; index: number }[] => {
  const isNamed = toIsNamed(list)
  return list.nominations
    .map((nomination, index) => ({ nomination, index }))
    .filter(({ nomination }) => isNamed(nomination))
}
