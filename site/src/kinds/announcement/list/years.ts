import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Live } from '../../../gazette/replica.ts'
import { listAnnounced } from '../course.ts'
import { toOutcome } from '../groups.ts'

/** One round on the list: its result with the notice that went before it, or a notice that none follows yet. */
export type Round = {
  readonly live: Live<'announcement'>
  readonly counterpart: Live<'announcement'> | undefined
  /** What followed the result, the newest first, as far as it is on the same page of the list. */
  readonly followers: readonly Live<'announcement'>[]
}
type Year = { readonly year: number; readonly rounds: readonly Round[] }

/**
 * Rounds by their year, both newest first. A notice stands with the result that follows it, and not beside it; so does what
 * follows a result.
 */
export const listYears = (
  documents: readonly Live<'announcement'>[],
  findCounterpart: (live: Live<'announcement'>) => Live<'announcement'> | undefined,
): Year[] => {
  const shown = new Set(documents.map(({ subject }) => subject))
  const isBelow = ({ document: { result } }: Live<'announcement'>) =>
    result !== undefined && shown.has(result)
  const rounds = documents
    .filter((live) => !isBelow(live))
    .map((live) => ({
      live,
      counterpart: findCounterpart(live),
      followers: documents.filter(({ document }) => document.result === live.subject),
    }))
  const followed = new Set(
    rounds.flatMap(({ live, counterpart }) =>
      live.document.act === 'final-result' && counterpart ? counterpart.subject : [],
    ),
  )
  const standing = rounds.filter(({ live }) => !followed.has(live.subject))
  const years = [...new Set(standing.map(({ live }) => live.document.year))].sort((one, other) => other - one)
  return years.map((year) => ({
    year,
    rounds: standing.filter(({ live }) => live.document.year === year),
  }))
}

/** What came of a round in a clause or two: how many took part where that were more, how many are in the list. */
export const toHeadline = (announcement: Announcement): string[] => {
  const announced = listAnnounced(announcement).length
  const nominated = announcement.nominations.length
  const outcome = toOutcome(announcement)
  return nominated > announced
    ? [`${nominated}个社区参评，`, `${announced}个${outcome}`]
    : [`${announced}个社区${outcome}`]
}
