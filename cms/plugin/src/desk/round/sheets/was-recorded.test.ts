import type { RecordOf, RoundRequest } from '@exemplar/shared/selection/record'
import { type Told, toCommunity, toRecords, toRules } from '@exemplar/shared/selection/round.fixture'
import { toStanding } from '@exemplar/shared/selection/to-standing'
import { expect, test } from 'vitest'
import { toBoard } from '../../../selection/doors/board.ts'
import { wasRecorded } from './was-recorded.ts'

const date = '2026-10-10'
const office = { id: 'o', role: 'city-reviewer' } as const
const unit = { id: 'u', role: 'contributor', unit: 'housing' } as const
const started: readonly Told[] = [
  { act: 'open', rules: toRules() },
  { act: 'recommend', nomination: toCommunity(1), order: 1, reason: '好', assessment: [], date },
  { act: 'review', community: 'c1', outcome: 'passed', checklist: [], date },
]
const toSurvey = (valid: number, satisfied: number) => ({
  ...({ act: 'survey', community: 'c1', method: '入户问卷', from: date, to: date } as const),
  ...{ issued: 500, valid, satisfied, questions: [], ages: [], files: [], date },
})
const toScore = (first: number, change?: string) => ({
  ...({ act: 'score', community: 'c1', reason: '查看了现场', date } as const),
  points: [
    { standard: 1, points: first },
    { standard: 2, points: 8 },
  ],
  ...(change === undefined ? {} : { change }),
})
const scored = (first: number): Told => ({ ...toScore(first), unit: 'housing' }) as RecordOf<'score'>

const ask = (actor: typeof office | typeof unit, more: readonly Told[], sent: RoundRequest) => {
  const standing = toStanding(toRecords(...started, ...more))
  if (!standing) throw new Error('no round')
  return wasRecorded(toBoard({ actor, standing, today: date }), [sent])
}

test('a review stands where it can no longer be made', () => {
  const review: RoundRequest = { act: 'review', community: 'c1', outcome: 'passed', checklist: [], date }
  expect(ask(office, [], review)).toBe(true)
})

test('a score stands where the own one is as it was sent, and an earlier one is not taken for it', () => {
  const survey = toSurvey(400, 400)
  expect(ask(unit, [survey], toScore(7))).toBe(false)
  expect(ask(unit, [survey, scored(7)], toScore(7))).toBe(true)
  expect(ask(unit, [survey, scored(7)], toScore(9, '看错了一处'))).toBe(false)
  expect(ask(unit, [survey, scored(7), scored(9)], toScore(9, '看错了一处'))).toBe(true)
})

test('a survey that decides nothing may be one from before: that cannot be told', () => {
  expect(ask(office, [], toSurvey(100, 90))).toBe(false)
  expect(ask(office, [toSurvey(100, 90)], toSurvey(100, 90))).toBeUndefined()
  expect(ask(office, [toSurvey(100, 90)], toSurvey(120, 90))).toBe(false)
  expect(ask(office, [toSurvey(400, 400)], toSurvey(400, 400))).toBe(true)
})
