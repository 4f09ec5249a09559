import { isFollowing } from '../kinds/announcement/acts.ts'
import type { Announcement } from '../kinds/announcement.ts'
import { toFollowing } from './gather-following.ts'
import { type Answer, listObjections, listStages, toRecord } from './public-record.ts'
import { findEnd, heldReason, listHeld, type NominationStanding, type RoundStanding } from './standing.ts'

/** What of an announcement is never typed: it is what the records of the round say. */
export const gatheredParts = ['year', 'stages', 'survey', 'nominations', 'objections', 'result'] as const
export type Gathered = Pick<Announcement, (typeof gatheredParts)[number]>

type Act = Announcement['act']

/** Which announcement is gathered: `document` is its id, once it has one. What a public one told stays what it tells. */
type Wanted = { readonly act: Act; readonly dated: string; readonly document?: string | undefined }

/** What an announcement of a round says by the records. */
export const toGathered = (standing: RoundStanding, wanted: Wanted): Gathered =>
  isFollowing(wanted.act) ? toFollowing(standing, { ...wanted, act: wanted.act }) : toList(standing, wanted)

/**
 * Gathers an announcement from a round: all nominations with every stage that was answered, who is in the list with its
 * place, closed up over those that ended after the decision. In a public notice stand those in the list alone. A result is
 * gathered as it will be once it is announced: `dated`, the date of the text, is that of its last stage.
 */
const toList = (standing: RoundStanding, { act, dated }: { act: Act; dated: string }): Gathered => {
  const held = listHeld(standing)
  const nominations = listAsOf(standing, act)
  const isListed = (one: NominationStanding) =>
    one.rank !== undefined && !findEnd(one) && !held.has(one.community.id)
  const listed = nominations.filter(isListed).sort(byRank)
  const others = nominations
    .filter((one) => !isListed(one))
    .map((one) => ({ ...one, added: toHeldEnd(one, { held, dated }) }))
    .sort(byReach(standing))
  const { survey, year } = standing.rules
  return {
    year,
    stages: listStages(standing),
    survey,
    nominations: [
      ...listed.map((one, index) => ({
        ...toRecord(one, toLast(standing, { act, dated })),
        rank: index + 1,
      })),
      ...(act === 'public-notice' ? [] : others.map((one) => toRecord(one, one.added))),
    ],
    ...(act === 'final-result' && standing.objections.size > 0
      ? { objections: listObjections(standing, () => true) }
      : {}),
  }
}

/** A notice that was published stays what the records said then: what came after it is the result's to tell. */
const listAsOf = ({ nominations, notice }: RoundStanding, act: Act): NominationStanding[] =>
  [...nominations.values()].map((one) =>
    act === 'public-notice' && notice
      ? { ...one, answers: one.answers.filter(({ record }) => record < notice.number) }
      : one,
  )

const byRank = (one: NominationStanding, other: NominationStanding): number =>
  (one.rank ?? 0) - (other.rank ?? 0)

/** `added`: where it ends by the announcement itself. What is gathered again later has the same order. */
type Reached = NominationStanding & { readonly added: readonly Answer[] }

/** Who got furthest first; then by district, and in its order. */
const byReach =
  ({ rules: { quotas, stages: keys } }: RoundStanding) =>
  (one: Reached, other: Reached): number => {
    const reach = ({ added, answers }: Reached) =>
      keys.indexOf([...answers, ...added].at(-1)?.stage ?? 'recommendation')
    const place = ({ community: { district } }: NominationStanding) =>
      quotas.findIndex((quota) => quota.district.code === district.code)
    return reach(other) - reach(one) || place(one) - place(other) || one.order - other.order
  }

/** The stages that announcing itself answers. */
const toLast = (
  { announced, notice, rules }: RoundStanding,
  { act, dated }: { act: Act; dated: string },
): Answer[] => {
  if (act === 'public-notice' || announced) return []
  return [
    ...(rules.stages.includes('public-notice') && notice
      ? [{ stage: 'public-notice', outcome: 'passed', date: notice.to } as const]
      : []),
    { stage: 'announcement', outcome: 'passed', date: dated },
  ]
}

/** Whom an open objection keeps out is told where it stands; once the list is announced, that is among its answers. */
const toHeldEnd = (
  nomination: NominationStanding,
  { held, dated }: { held: ReadonlySet<string>; dated: string },
): Answer[] =>
  nomination.rank !== undefined && held.has(nomination.community.id) && !findEnd(nomination)
    ? [{ stage: 'public-notice', outcome: 'ended', date: dated, reason: heldReason }]
    : []
