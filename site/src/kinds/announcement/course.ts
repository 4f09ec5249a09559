import type { Announcement, NominationRecord, Stage } from '@exemplar/shared/kinds/announcement'

/** A nomination with the place of its last passed stage: 0 passed none, stages.length passed all. */
export type Course = {
  readonly nomination: NominationRecord
  readonly passed: number
  /** The stage at which it ended, and why; absent where it passed all that the record knows. */
  readonly ended?: { readonly stage: Stage; readonly date: string; readonly reason?: string }
}

const toCourse = (nomination: NominationRecord, stages: readonly Stage[]): Course => {
  const ending = nomination.stages.find(({ outcome }) => outcome === 'ended')
  const stage = stages.find(({ key }) => key === ending?.key)
  const passed = nomination.stages.filter(({ outcome }) => outcome === 'passed').length
  if (!ending || !stage) return { nomination, passed }
  const { date, reason } = ending
  return { nomination, passed, ended: { stage, date, ...(reason !== undefined && { reason }) } }
}

/** Every nominated community with how far it came, in the order of the record. */
export const listCourses = ({ nominations, stages }: Announcement): Course[] =>
  nominations.map((nomination) => toCourse(nomination, stages))

/** A community in the list, with its place there. */
type Listed = NominationRecord & { readonly place: number }

const hasEnded = ({ stages }: NominationRecord): boolean => stages.some(({ outcome }) => outcome === 'ended')

/** The communities in the list: by rank where a result gives one, else in the order of the record, as in a notice. */
export const listAnnounced = ({ nominations }: Announcement): Listed[] => {
  const ranked = nominations.filter(({ rank }) => rank !== undefined)
  const listed = ranked.length > 0 ? ranked : nominations.filter((nomination) => !hasEnded(nomination))
  return listed
    .map((nomination, index) => ({ ...nomination, place: nomination.rank ?? index + 1 }))
    .sort((one, other) => one.place - other.place)
}

/** How many communities passed each stage, in the order of the stages. */
export const countPassed = (courses: readonly Course[], stages: readonly Stage[]): number[] =>
  stages.map((_, index) => courses.filter(({ passed }) => passed > index).length)

/** The first and the last day on which a stage was passed or ended for any community. */
export const toStageDates = ({ nominations }: Announcement, key: string): string[] => {
  const dates = nominations
    .flatMap(({ stages }) => stages.flatMap((record) => (record.key === key ? record.date : [])))
    .sort()
  return [dates[0], dates.at(-1)].flatMap((date) => date ?? [])
}

/** Those that ended, by the stage at which they did, in the order of the stages; stages where none did are left out. */
export const listEndings = (
  courses: readonly Course[],
  stages: readonly Stage[],
): { stage: Stage; courses: Course[] }[] =>
  stages
    .map((stage) => ({ stage, courses: courses.filter(({ ended }) => ended?.stage.key === stage.key) }))
    .filter((group) => group.courses.length > 0)
