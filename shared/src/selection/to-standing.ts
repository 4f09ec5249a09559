import { toObjection } from './objections.ts'
import type { RecordOf, RoundRecord } from './record.ts'
import { withRetracted } from './retracted.ts'
import { findStage } from './stages.ts'
import {
  type CourseRecord,
  findEnd,
  findNextStage,
  heldReason,
  listHeld,
  type NominationStanding,
  type RoundStanding,
  type StageAnswer,
} from './standing.ts'
import { toSurveyOutcome } from './survey.ts'
import { withTold } from './telling.ts'
import { withUpheld } from './upheld.ts'

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
      record.act === 'open' ? toOpened(record) : standing && withCourse(withRecord(standing, record), record),
    // One copy for all records that come: what was read before stays as it was.
    before && { ...before, nominations: new Map(before.nominations) },
  )

const toOpened = ({ rules }: RecordOf<'open'>): RoundStanding => ({
  rules,
  nominations: new Map(),
  objections: new Map(),
  afterwards: [],
  told: new Map(),
})

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
    case 'tell':
      return withTold(before, record)
    case 'retract':
      return withRetracted(before, record)
    default:
      return { ...before, afterwards: [...before.afterwards, record] }
  }
}

const ofCourse: readonly string[] = [
  'recommend',
  'return',
  'complete',
  'review',
  'survey',
  'end-survey',
  'joint-review',
  'quit',
] satisfies CourseRecord['act'][]

const isOfCourse = (record: RoundRecord): record is CourseRecord => ofCourse.includes(record.act)

const withCourse = (before: RoundStanding, record: RoundRecord): RoundStanding =>
  isOfCourse(record)
    ? changeBy(
        before,
        record.act === 'recommend' ? record.nomination.id : record.community,
        ({ course }) => ({
          course: [...course, record],
        }),
      )
    : before

const toNominated = (record: RecordOf<'recommend'>): NominationStanding => ({
  community: record.nomination,
  order: record.order,
  answers: [toAnswer(record, 'passed')],
  course: [],
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

/** In place: a round of thousands of scores would copy its nominations for each. Nobody has seen this map yet. */
const withNomination = (before: RoundStanding, nomination: NominationStanding): RoundStanding => {
  ;(before.nominations as Map<string, NominationStanding>).set(nomination.community.id, nomination)
  return before
}

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
  const objections = new Map([...before.objections, [record.docket, objection]])
  return withUpheld({ ...before, objections }, objection)
}

/** Of those in the list, whom an open objection holds has ended there; all others have passed the notice and are announced. */
const withAnnounced = (before: RoundStanding, record: RecordOf<'announce'>): RoundStanding => {
  const held = listHeld(before)
  const { date, number } = record
  const passed = { outcome: 'passed' as const, record: number }
  const added = (id: string): StageAnswer[] =>
    held.has(id)
      ? [{ stage: 'public-notice', outcome: 'ended', date, reason: heldReason, record: number }]
      : [
          ...(before.notice ? [{ ...passed, stage: 'public-notice' as const, date: before.notice.to }] : []),
          { ...passed, stage: 'announcement', date },
        ]
  const nominations = [...before.nominations].map(([id, one]): [string, NominationStanding] =>
    one.rank === undefined || findEnd(one)
      ? [id, one]
      : [id, { ...one, answers: [...one.answers, ...added(id)] }],
  )
  return { ...before, announced: record, nominations: new Map(nominations) }
}
