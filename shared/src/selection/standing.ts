import type { FollowingAct } from '../kinds/announcement/acts.ts'
import type { CommunityRef } from '../kinds/parts/place.ts'
import type { ObjectionStanding } from './objections.ts'
import type { RecordOf } from './record.ts'
import type { RoundRules } from './rules.ts'
import type { Outcome, StageKey } from './stages.ts'

/** The answer of one stage for one nomination, with the record that gave it. */
export type StageAnswer = {
  readonly stage: StageKey
  readonly outcome: Exclude<Outcome, 'undecided'>
  readonly date: string
  readonly reason?: string
  readonly record: number
}

/** What was done with a nomination that those who answer for it may look up again: all but scores and recusals. */
export type CourseRecord = RecordOf<
  'recommend' | 'return' | 'complete' | 'review' | 'survey' | 'end-survey' | 'joint-review' | 'quit'
>

/** What the records say of one nominated community by now. */
export type NominationStanding = {
  readonly community: CommunityRef
  readonly order: number
  readonly answers: readonly StageAnswer[]
  readonly course: readonly CourseRecord[]
  /** Where and when it was sent back for completion, and whether it came back. */
  readonly returned?: { readonly lacking: readonly number[]; readonly completed: boolean }
  /** The survey that counts: the last one. */
  readonly survey?: RecordOf<'survey'>
  /** The score of each unit that counts: its last one. */
  readonly scores: ReadonlyMap<string, RecordOf<'score'>>
  /** Units that declared an interest. */
  readonly declared: ReadonlySet<string>
  /** 1, 2, … in the list as it was decided, those that ended since left out. */
  readonly rank?: number
  /** That it was announced by a supplement after the objection that held it: the answers that take the place of its end. */
  readonly supplement?: { readonly document: string; readonly answers: readonly StageAnswer[] }
}

/** Records of what came after the announcement. */
export type LateRecord = RecordOf<'refer' | 'honour' | 'recheck' | 'revoke'>

/** What a published document that follows the result has told: the numbers of late records, or whom it announced. */
type Telling = {
  readonly of: FollowingAct
  readonly records: ReadonlySet<number>
  readonly communities: ReadonlySet<string>
}

/** What all records of a round say together: the state of the round is nowhere else. */
export type RoundStanding = {
  readonly rules: RoundRules
  readonly nominations: ReadonlyMap<string, NominationStanding>
  readonly decision?: RecordOf<'decide'>
  readonly notice?: RecordOf<'notice'>
  readonly objections: ReadonlyMap<string, ObjectionStanding>
  readonly announced?: RecordOf<'announce'>
  /** After the announcement: referrals, honours, re-checks and revocations, as they were recorded. */
  readonly afterwards: readonly LateRecord[]
  /** What of it is public, by the document that tells it. */
  readonly told: ReadonlyMap<string, Telling>
}

/** Where a nomination has ended, if it has. */
export const findEnd = ({ answers }: NominationStanding): StageAnswer | undefined =>
  answers.find(({ outcome }) => outcome === 'ended')

/** Whether a nomination came into the list: with the result, or by a supplement to it. */
export const isAnnounced = (nomination: NominationStanding): boolean =>
  nomination.rank !== undefined && (nomination.supplement !== undefined || !findEnd(nomination))

/** The stage that a nomination waits for; undefined once it has ended or passed all. */
export const findNextStage = (
  { rules: { stages } }: Pick<RoundStanding, 'rules'>,
  nomination: NominationStanding,
): StageKey | undefined =>
  findEnd(nomination)
    ? undefined
    : stages.find((key) => !nomination.answers.some(({ stage }) => stage === key))

/** Nominations that wait for a stage. */
export const listWaiting = (standing: RoundStanding, stage: StageKey): NominationStanding[] =>
  [...standing.nominations.values()].filter((nomination) => findNextStage(standing, nomination) === stage)

/** Objections that were not disposed of. */
export const listOpenObjections = ({ objections }: Pick<RoundStanding, 'objections'>): ObjectionStanding[] =>
  [...objections.values()].filter(({ disposed }) => disposed === undefined)

/** Communities that an open objection keeps out of the list, where the rules have it hold up whom it is about alone. */
export const listHeld = (standing: Pick<RoundStanding, 'objections' | 'rules'>): ReadonlySet<string> =>
  new Set(
    standing.rules.notice?.holds === 'community'
      ? listOpenObjections(standing).flatMap(({ community }) => community ?? [])
      : [],
  )

/** Why, as the public reads it. */
export const heldReason = '公示期内收到异议，正在核查，本次不列入名单，办结后另行公布。'
