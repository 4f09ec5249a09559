import type { CommunityRef } from '../kinds/parts/place.ts'
import { type ObjectionStanding, toObjection } from './objections.ts'
import type { RecordOf, RoundRecord } from './record.ts'
import type { RoundRules } from './rules.ts'
import { findStage, type Outcome, type StageKey } from './stages.ts'
import { toSurveyOutcome } from './survey.ts'

/** The answer of one stage for one nomination, with the record that gave it. */
export type StageAnswer = {
  readonly stage: StageKey
  readonly outcome: Exclude<Outcome, 'undecided'>
  readonly date: string
  readonly reason?: string
  readonly record: number
}

/** What the records say of one nominated community by now. */
export type NominationStanding = {
  readonly community: CommunityRef
  readonly order: number
  readonly answers: readonly StageAnswer[]
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
  readonly afterwards: readonly RecordOf<'refer' | 'honour' | 'recheck' | 'revoke'>[]
}

/**
 * The standing of a round from its records in the order of their numbers, or from those that came after `before`; undefined
 * as long as it was not opened.
 */
export const toStanding = (
  records: readonly RoundRecord[],
  before?: RoundStanding,
): RoundStanding | undefined =>
  records.reduce<RoundStanding | undefined>(
    (standing, record) =>
      record.act === 'open' ? toOpened(record) : standing && withRecord(standing, record),
    before,
  )

const toOpened = ({ rules }: RecordOf<'open'>): RoundStanding => ({
  rules,
  nominations: new Map(),
  objections: new Map(),
  afterwards: [],
})

/** Where a nomination has ended, if it has. */
export const findEnd = ({ answers }: NominationStanding): StageAnswer | undefined =>
  answers.find(({ outcome }) => outcome === 'ended')

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

const withRecord = (before: RoundStanding, record: RoundRecord): RoundStanding => {
  switch (record.act) {
    case 'open':
      return before
    case 'amend':
      return { ...before, rules: record.rules }
    case 'recommend':
      return withNomination(before, toNominated(record))
    case 'return':
      return change(before, record.community, { returned: { lacking: record.lacking, completed: false } })
    case 'complete':
      return changeBy(before, record.community, ({ returned }) =>
        returned ? { returned: { ...returned, completed: true } } : {},
      )
    case 'review':
    case 'joint-review':
      return answer(before, record.community, toAnswer(record, record.outcome))
    case 'survey':
      return withSurvey(before, record)
    case 'end-survey':
      return answer(before, record.community, toAnswer(record, 'ended'))
    case 'recuse':
      return changeBy(before, record.community, ({ declared }) => ({
        declared: new Set([...declared, record.unit]),
      }))
    case 'score':
      return changeBy(before, record.community, ({ scores }) => ({
        scores: new Map([...scores, [record.unit, record]]),
      }))
    case 'decide':
      return withDecision(before, record)
    case 'notice':
      return { ...before, notice: record }
    case 'object':
    case 'handle':
    case 'dispose':
      return withObjection(before, record)
    case 'quit':
      return changeBy(before, record.community, (nomination) =>
        withAnswer(nomination, {
          ...toAnswer(record, 'ended'),
          stage: findNextStage(before, nomination) ?? 'announcement',
        }),
      )
    case 'announce':
      return withAnnounced(before, record)
    case 'retract':
      return withRetracted(before, record)
    default:
      return { ...before, afterwards: [...before.afterwards, record] }
  }
}

const toNominated = (record: RecordOf<'recommend'>): NominationStanding => ({
  community: record.nomination,
  order: record.order,
  answers: [toAnswer(record, 'passed')],
  scores: new Map(),
  declared: new Set(),
})

type Answering = Extract<RoundRecord, { date: string }>

const toAnswer = (record: Answering, outcome: StageAnswer['outcome']): StageAnswer => {
  const { reason } = record as { reason?: string }
  return {
    stage: findStage(record.act) ?? 'announcement',
    outcome,
    date: record.date,
    ...(reason === undefined || record.act === 'recommend' ? {} : { reason }),
    record: record.number,
  }
}

const withNomination = (before: RoundStanding, nomination: NominationStanding): RoundStanding => ({
  ...before,
  nominations: new Map([...before.nominations, [nomination.community.id, nomination]]),
})

const changeBy = (
  before: RoundStanding,
  community: string,
  toChange: (nomination: NominationStanding) => Partial<NominationStanding>,
): RoundStanding => {
  const nomination = before.nominations.get(community)
  return nomination ? withNomination(before, { ...nomination, ...toChange(nomination) }) : before
}

const change = (before: RoundStanding, community: string, changed: Partial<NominationStanding>) =>
  changeBy(before, community, () => changed)

const withAnswer = ({ answers }: NominationStanding, added: StageAnswer): Partial<NominationStanding> => ({
  answers: [...answers, added],
})

const answer = (before: RoundStanding, community: string, added: StageAnswer): RoundStanding =>
  changeBy(before, community, (nomination) => withAnswer(nomination, added))

const withSurvey = (before: RoundStanding, record: RecordOf<'survey'>): RoundStanding => {
  const outcome = toSurveyOutcome(record, before.rules.survey)
  return changeBy(before, record.community, (nomination) => ({
    survey: record,
    ...(outcome === 'undecided' ? {} : withAnswer(nomination, toAnswer(record, outcome))),
  }))
}

const withDecision = (before: RoundStanding, record: RecordOf<'decide'>): RoundStanding => {
  const ranks = new Map(
    record.decided
      .filter(({ outcome }) => outcome === 'passed')
      .map(({ community }, index) => [community, index + 1]),
  )
  return record.decided.reduce<RoundStanding>(
    (standing, { community, outcome, reason }) =>
      changeBy(standing, community, (nomination) => {
        const rank = ranks.get(community)
        const told = { stage: 'decision' as const, outcome, date: record.date, record: record.number }
        return {
          ...withAnswer(nomination, reason === undefined ? told : { ...told, reason }),
          ...(rank === undefined ? {} : { rank }),
        }
      }),
    { ...before, decision: record },
  )
}

const withObjection = (
  before: RoundStanding,
  record: RecordOf<'object' | 'handle' | 'dispose'>,
): RoundStanding => {
  const known = before.objections.get(record.docket)
  const objection = toObjection(known, record)
  if (!objection) return before
  const standing = { ...before, objections: new Map([...before.objections, [record.docket, objection]]) }
  if (record.act !== 'dispose' || !record.upheld || objection.community === undefined) return standing
  return answer(standing, objection.community, {
    stage: 'public-notice',
    outcome: 'ended',
    date: record.date,
    reason: record.disposition,
    record: record.number,
  })
}

/** All that stood in the list have passed the notice, where there was one, and are announced. */
const withAnnounced = (before: RoundStanding, record: RecordOf<'announce'>): RoundStanding =>
  [...before.nominations.values()]
    .filter((nomination) => nomination.rank !== undefined && !findEnd(nomination))
    .reduce<RoundStanding>(
      (standing, { community: { id } }) => {
        const passed = { outcome: 'passed' as const, record: record.number }
        const noticed = before.notice
          ? answer(standing, id, { ...passed, stage: 'public-notice', date: before.notice.to })
          : standing
        return answer(noticed, id, { ...passed, stage: 'announcement', date: record.date })
      },
      { ...before, announced: record },
    )

/** What was withdrawn from the public has not been said: the round stands where it stood before. */
const withRetracted = (before: RoundStanding, { document }: RecordOf<'retract'>): RoundStanding => {
  const { announced, notice, ...rest } = before
  if (announced?.document !== document)
    return notice?.document === document ? { ...rest, ...(announced ? { announced } : {}) } : before
  const nominations = [...before.nominations].map(([id, nomination]): [string, NominationStanding] => [
    id,
    { ...nomination, answers: nomination.answers.filter(({ record }) => record !== announced.number) },
  ])
  return { ...rest, nominations: new Map(nominations), ...(notice ? { notice } : {}) }
}
