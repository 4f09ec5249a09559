import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { actWords } from './act-words.ts'
import { type Course, listAnnounced, listCourses, listEndings } from './course.ts'

/** Communities of a round that came equally far. */
type Group = {
  /** Anchor of its list. */
  readonly id: string
  readonly title: string
  /** In a line of links to all groups, in the parts between which it may break. */
  readonly short: readonly string[]
  readonly courses: readonly Course[]
}

/** What becomes of those in the list. */
export const toOutcome = ({ act }: Pick<Announcement, 'act'>): string => actWords[act].outcome

/** Those in the list, in its order; then the others by the stage at which they ended, who came furthest first. */
export const listGroups = (announcement: Announcement): Group[] => {
  const courses = listCourses(announcement)
  const byId = new Map(courses.map((course) => [course.nomination.community.id, course]))
  const listed = listAnnounced(announcement).flatMap(({ community }) => byId.get(community.id) ?? [])
  const outcome = toOutcome(announcement)
  const endings = listEndings(courses, announcement.stages).toReversed()
  return [
    { id: 'listed', title: outcome, short: [outcome], courses: listed },
    ...endings.map(({ stage, courses: ended }) => ({
      id: `ended-${stage.key}`,
      title: `止于${stage.title}`,
      short: ['止于', stage.short],
      courses: ended,
    })),
  ]
}
