import { expect, test } from 'vitest'
import type { Actor } from '../review/roles.ts'
import { isDebtor, isPressing, listDebts, toDebtWords } from './debts.ts'
import { type Told, toCommunity, toRecords, toRules } from './round.fixture.ts'
import { toStanding } from './to-standing.ts'

const date = '2026-10-10'
const due = { recommendation: '2026-10-12', 'joint-review': '2026-10-20' }

const toRecommended = (serial: number, order: number): Told => ({
  ...{ act: 'recommend', nomination: toCommunity(serial), order, reason: '好', assessment: [], date },
})
const review = (community: string): Told => ({
  act: 'review',
  ...{ community, outcome: 'passed', checklist: [], date },
})
const survey = (community: string): Told => ({
  ...{ act: 'survey', community, method: '入户', from: date, to: date, issued: 400, valid: 300 },
  ...{ satisfied: 280, questions: [], ages: [], files: [], date },
})

const debtsAfter = (...told: readonly Told[]) => {
  const standing = toStanding(toRecords({ act: 'open', rules: toRules({ due }) }, ...told))
  return listDebts(standing as NonNullable<typeof standing>)
}
const wordsAfter = (...told: readonly Told[]) =>
  debtsAfter(...told).map((debt) => `${debt.debtor} ${toDebtWords(debt, '2026-10-22').zh}`)

test('who owes what follows the round, and a unit owes nothing of what it is kept out of', () => {
  expect(wordsAfter()).toEqual([
    'district:371002 还可以推荐3个社区，10月12日截止，已逾期10天',
    'district:371003 还可以推荐3个社区，10月12日截止，已逾期10天',
  ])
  const both = [toRecommended(1, 1), toRecommended(2, 1)]
  const returned: Told = { act: 'return', community: 'c1', reason: '缺', lacking: [], date }
  expect(wordsAfter(...both, returned)).toEqual(['district:371003 1个社区等补正', 'office 1个社区等审核'])
  const judged = [...both, ...['c1', 'c2'].flatMap((one) => [review(one), survey(one)])]
  // The police are paired with c2, the zone belongs to its district.
  expect(wordsAfter(...judged)).toEqual([
    'unit:housing 2个社区等评分，10月20日截止，已逾期2天',
    'unit:police 1个社区等评分，10月20日截止，已逾期2天',
    'unit:zone 1个社区等评分，10月20日截止，已逾期2天',
  ])
})

test('is reminded of by itself from three days before, and as long as it is late', () => {
  const [debt] = debtsAfter()
  const days = ['2026-10-08', '2026-10-09', '2026-10-12', '2026-11-30']
  expect(days.map((today) => debt && isPressing(debt, today))).toEqual([false, true, true, true])
  const { due: _due, ...without } = debt ?? {
    debtor: '',
    name: '',
    stage: 'decision',
    count: 1,
    of: 'reviews',
  }
  expect(isPressing(without, '2026-11-30')).toBe(false)
})

test('reaches who may do it, and nobody else', () => {
  const people: readonly Actor[] = [
    { id: 'd', role: 'district-reviewer', district: '371002' },
    { id: 'w', role: 'contributor', district: '371002' },
    { id: 'u', role: 'contributor', unit: 'housing' },
    { id: 'o', role: 'city-reviewer' },
    { id: 'g', role: 'chief-editor' },
    { id: 'a', role: 'auditor' },
    { id: 'p', role: 'publisher' },
  ]
  const reach = (debtor: string) => people.filter((one) => isDebtor(one, { debtor })).map(({ id }) => id)
  expect(
    ['district:371002', 'district:371003', 'unit:housing', 'office', 'leading-group'].map(reach),
  ).toEqual([...[['d'], [], ['u'], ['o'], ['g']]])
})
