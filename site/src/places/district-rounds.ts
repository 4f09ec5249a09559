import type { Live } from '../gazette/replica.ts'
import { listAnnounced, listCourses, listEndings } from '../kinds/announcement/course.ts'
import { leaveFollowedOut } from './rounds.ts'

/** What one round came to for the communities of a district. */
export type DistrictRound = {
  readonly announcement: Live<'announcement'>
  readonly nominated: number
  /** Ids of the communities in the list, in its order. */
  readonly listed: readonly string[]
  /** How many ended at each stage at which any did. */
  readonly ended: readonly { readonly title: string; readonly count: number }[]
}

/** The rounds in which communities took part, the latest year first; of each its result, while there is none its notice. */
export const toDistrictRounds = (
  announcements: readonly Live<'announcement'>[],
  ids: ReadonlySet<string>,
): DistrictRound[] =>
  leaveFollowedOut(announcements)
    .toSorted((one, other) => other.document.year - one.document.year)
    .map((announcement) => {
      const { document } = announcement
      const own = listCourses(document).filter(({ nomination }) => ids.has(nomination.community.id))
      return {
        announcement,
        nominated: own.length,
        listed: listAnnounced(document).flatMap(({ community }) =>
          ids.has(community.id) ? [community.id] : [],
        ),
        ended: listEndings(own, document.stages).map(({ stage, courses }) => ({
          title: stage.title,
          count: courses.length,
        })),
      }
    })
