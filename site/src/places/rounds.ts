import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { isLate, isNaming } from '@exemplar/shared/kinds/announcement/acts'
import { listNamed } from '@exemplar/shared/kinds/announcement/named'
import type { Live } from '../gazette/replica.ts'
import { toPublicNoticeStatus } from '../kinds/announcement/announcements.ts'
import { type Course, listCourses } from '../kinds/announcement/course.ts'

/** What an announcement says of one community: that it is named, or to be named, that an objection held it until it was named later, that it ended at a stage, or none of these. */
export type Part = {
  readonly announcement: Live<'announcement'>
  readonly course: Course
  readonly outcome: 'named' | 'proposed' | 'held' | 'ended' | 'nominated'
}

/**
 * Announcements of rounds, without the notices that a result among them follows, which says all of it in full, and without
 * what came of communities after they were named.
 */
export const leaveFollowedOut = (announcements: readonly Live<'announcement'>[]): Live<'announcement'>[] => {
  const followed = new Set(announcements.flatMap(({ document }) => document.publicNotice ?? []))
  return announcements.filter(({ document, subject }) => !followed.has(subject) && !isLate(document.act))
}

const toOutcome = (document: Announcement, { nomination, ended }: Course): Part['outcome'] => {
  if (ended) return 'ended'
  const isListed = listNamed(document).some((one) => one.nomination === nomination)
  if (!isListed) return 'nominated'
  return isNaming(document.act) ? 'named' : 'proposed'
}

/** The rounds in which a community took part, the latest year first: of each its result, while there is none its notice. */
export const listParts = (announcements: readonly Live<'announcement'>[], id: string): Part[] => {
  const parts = announcements.flatMap((announcement): Part[] => {
    const { document } = announcement
    if (isLate(document.act)) return []
    const course = listCourses(document).find(({ nomination }) => nomination.community.id === id)
    return course ? [{ announcement, course, outcome: toOutcome(document, course) }] : []
  })
  const told = new Set(leaveFollowedOut(parts.map(({ announcement }) => announcement)))
  const supplemented = new Set(parts.flatMap(({ announcement }) => announcement.document.result ?? []))
  return parts
    .filter(({ announcement }) => told.has(announcement))
    .map((part) =>
      part.outcome === 'ended' && supplemented.has(part.announcement.subject)
        ? { ...part, outcome: 'held' as const }
        : part,
    )
    .toSorted((one, other) => other.announcement.document.year - one.announcement.document.year)
}

/** What became of a community in a round, in a few words: `2020年获得命名`. */
export const toPartWords = ({ announcement: { document }, course, outcome }: Part): string => {
  const { year, notice } = document
  if (outcome === 'named') return `${year}年获得命名`
  if (outcome === 'held') return `${year}年公布时因异议核查没有列入，后补充公布`
  if (outcome === 'proposed') return `${year}年拟命名${notice ? `，${toRunWords(notice)}` : ''}`
  return `${year}年获推荐${course.ended ? `，止于${course.ended.stage.title}` : ''}`
}

const toRunWords = (notice: NonNullable<Announcement['notice']>): string => {
  const status = toPublicNoticeStatus(notice)
  return status.startsWith('公示') ? status : `公示${status}`
}

/** The results in whose lists each community is named, by its id, the latest year first; without those that were revoked. */
export const toNamings = (
  announcements: readonly Live<'announcement'>[],
): ReadonlyMap<string, Live<'announcement'>[]> => {
  const namings = new Map<string, Live<'announcement'>[]>()
  const results = announcements
    .filter(({ document }) => isNaming(document.act))
    .toSorted((one, other) => other.document.year - one.document.year)
  for (const result of results)
    for (const { nomination } of listNamed(result.document)) {
      const { id } = nomination.community
      if (findRevocation(announcements, { id, naming: result })) continue
      namings.set(id, [...(namings.get(id) ?? []), result])
    }
  return namings
}

/** The announcement that took from a community, by its id, what a result or a supplement named it for. */
export const findRevocation = (
  announcements: readonly Live<'announcement'>[],
  { id, naming }: { id: string; naming: Pick<Live<'announcement'>, 'document' | 'subject'> },
): Live<'announcement'> | undefined => {
  const result = naming.document.result ?? naming.subject
  return announcements.find(
    ({ document }) =>
      document.act === 'revocation' &&
      document.result === result &&
      document.nominations.some(({ community }) => community.id === id),
  )
}

/** What came for a community after a round in which it ended: rounds of later years, and stories. */
export const toAfterWords = (
  { announcement, outcome }: Part,
  { parts, stories, total }: { parts: readonly Part[]; stories: readonly Live<'story'>[]; total: number },
): string | undefined => {
  if (outcome !== 'ended') return undefined
  const later = parts.filter((part) => part.announcement.document.year > announcement.document.year)
  const since = stories.filter(({ firstAt }) => firstAt > announcement.firstAt).length
  // Of more than a page of stories those beyond it are not looked at.
  const number = since === stories.length && total > since ? `${since}篇以上` : `${since}篇`
  const said = [...later.toReversed().map(toPartWords), ...(since > 0 ? [`刊发经验${number}`] : [])]
  return said.length > 0 ? `此后：${said.join('；')}。` : undefined
}
