import type { Announcement, NominationRecord } from '../kinds/announcement.ts'
import { type StageKey, stages } from './stages.ts'
import { findEnd, listOpenObjections, type NominationStanding, type RoundStanding } from './standing.ts'
import { toRate } from './survey.ts'

/** What of an announcement is never typed: it is what the records of the round say. */
export type Gathered = Pick<Announcement, 'stages' | 'survey' | 'nominations' | 'year'>

type Act = Announcement['act']

/** Whom an open objection keeps out of the list, told in the place where it stands. */
const heldReason = '公示期内收到异议，正在核查，本次不列入名单，办结后另行公布。'

/**
 * Gathers an announcement from a round: all nominations with every stage that was answered, who is in the list with its
 * place, closed up over those that ended after the decision. In a public notice stand those in the list alone. A result is
 * gathered as it will be once it is announced: `dated`, the date of the text, is that of its last stage.
 */
export const toGathered = (
  standing: RoundStanding,
  { act, dated }: { act: Act; dated: string },
): Gathered => {
  const held = toHeld(standing)
  const isListed = (one: NominationStanding) =>
    one.rank !== undefined && !findEnd(one) && !held.has(one.community.id)
  const listed = [...standing.nominations.values()].filter(isListed).sort(byRank)
  const others = [...standing.nominations.values()].filter((one) => !isListed(one)).sort(byReach(standing))
  const { survey, stages: keys, year } = standing.rules
  return {
    year,
    stages: keys.map((key) => ({ key, ...stages[key] })),
    survey,
    nominations: [
      ...listed.map((one, index) => ({
        ...toRecord(one, toLast(standing, { act, dated })),
        rank: index + 1,
      })),
      ...(act === 'public-notice' ? [] : others.map((one) => toRecord(one, toHeldEnd(one, { held, dated })))),
    ],
  }
}

const byRank = (one: NominationStanding, other: NominationStanding): number =>
  (one.rank ?? 0) - (other.rank ?? 0)

/** Who got furthest first; then by district, and in its order. */
const byReach =
  ({ rules: { quotas, stages: keys } }: RoundStanding) =>
  (one: NominationStanding, other: NominationStanding): number => {
    const reach = ({ answers }: NominationStanding) => keys.indexOf(answers.at(-1)?.stage ?? 'recommendation')
    const place = ({ community: { district } }: NominationStanding) =>
      quotas.findIndex((quota) => quota.district.code === district.code)
    return reach(other) - reach(one) || place(one) - place(other) || one.order - other.order
  }

type Answer = {
  readonly stage: StageKey
  readonly outcome: 'passed' | 'ended'
  readonly date: string
  readonly reason?: string
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

const toHeld = (standing: RoundStanding): ReadonlySet<string> =>
  new Set(
    standing.rules.notice?.holds === 'community'
      ? listOpenObjections(standing).flatMap(({ community }) => community ?? [])
      : [],
  )

const toHeldEnd = (
  { community, rank, ...rest }: NominationStanding,
  { held, dated }: { held: ReadonlySet<string>; dated: string },
): Answer[] =>
  rank !== undefined && held.has(community.id) && !findEnd({ community, rank, ...rest })
    ? [{ stage: 'public-notice', outcome: 'ended', date: dated, reason: heldReason }]
    : []

const toRecord = (
  { answers, community, survey }: NominationStanding,
  added: readonly Answer[],
): NominationRecord => ({
  community,
  stages: [...answers, ...added].map(({ date, outcome, reason, stage }) => ({
    key: stage,
    date,
    outcome,
    // Reasons of those who passed are the office's; the public reads why somebody ended.
    ...(reason === undefined || outcome === 'passed' ? {} : { reason }),
  })),
  ...(survey ? { survey: { rate: toRate(survey), valid: survey.valid } } : {}),
})
