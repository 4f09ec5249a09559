import { expect, test } from 'vitest'
import type { Actor } from '../review/roles.ts'
import { toGathered } from './gather.ts'
import { listCounting } from './interests.ts'
import { findRoundRefusal } from './refusal.ts'
import { type Told, toCommunity, toRecords, toRules } from './round.fixture.ts'
import { toSpread } from './scores.ts'
import { toStanding } from './to-standing.ts'

const date = '2026-10-10'
const both = ['c1', 'c2']
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]
const toScore = (community: string, unit: string): Told => ({
  ...{ act: 'score', community, unit, points, reason: '好', date },
})

/** A round of two that were decided and are on notice, whose rules hold up only whom an objection is about. */
const onNotice: readonly Told[] = [
  { act: 'open', rules: toRules({ notice: { workingDays: 5, holds: 'community' } }) },
  ...[1, 2].map(
    (serial): Told => ({
      ...{ act: 'recommend', nomination: toCommunity(serial), order: 1, reason: '好', assessment: [], date },
    }),
  ),
  ...both.map((community): Told => ({ act: 'review', community, outcome: 'passed', checklist: [], date })),
  ...both.map(
    (community): Told => ({
      ...{ act: 'survey', community, method: '入户', from: date, to: date, issued: 400, valid: 300 },
      ...{ satisfied: 280, questions: [], ages: [], files: [], date },
    }),
  ),
  ...[toScore('c1', 'housing'), toScore('c1', 'police'), toScore('c2', 'housing')],
  ...both.map((community): Told => ({ act: 'joint-review', community, outcome: 'passed', date })),
  {
    ...{ act: 'decide', date, meeting: '会', method: { by: 'consensus' }, minutes: [] },
    decided: both.map((community) => ({ community, outcome: 'passed' as const })),
  },
  { act: 'notice', from: '2026-10-12', to: '2026-10-16', entry: 5, document: 'n' },
]
const objected: Told = {
  ...{ act: 'object', docket: '异〔2026〕1号', community: 'c1', name: '某', contact: '1', content: '反映' },
  ...{ files: [], date: '2026-10-13' },
}
const announced: Told = { act: 'announce', entry: 6, document: 'r', date: '2026-10-20' }

const standingOf = (...told: readonly Told[]) => {
  const standing = toStanding(toRecords(...told))
  if (!standing) throw new Error('the round was not opened')
  return standing
}
const listed = (...told: readonly Told[]) =>
  toGathered(standingOf(...told), { act: 'final-result', dated: '2026-10-20' }).nominations.map(
    ({ community, rank, stages }) => [community.id, rank, stages.at(-1)?.key, stages.at(-1)?.outcome],
  )

const group: Actor = { id: 'g', role: 'chief-editor' }
const toDisposed = (upheld: boolean) => ({
  act: 'dispose' as const,
  ...{ docket: '异〔2026〕1号', upheld, disposition: '核查完毕', date: '2026-10-25' },
})

const first = [
  ['c2', 1, 'announcement', 'passed'],
  ['c1', undefined, 'public-notice', 'ended'],
]

test('whom an open objection holds is not in the result, nor in a correction of it', () => {
  expect(listed(...onNotice, objected)).toEqual(first)
  expect(listed(...onNotice, objected, announced)).toEqual(first)
})

test('the objection is disposed of after the result, and that puts nobody into it', () => {
  const place = { standing: standingOf(...onNotice, objected, announced), today: '2026-12-31' }
  expect(findRoundRefusal(group, toDisposed(false), place)).toBeUndefined()
  for (const upheld of [false, true])
    expect(listed(...onNotice, objected, announced, toDisposed(upheld))).toEqual(first)
})

test('a score counts no more when its unit is kept out by an amendment that came after it', () => {
  const rules = toRules()
  const [housing, ...others] = rules.jointReview.panel
  if (!housing) throw new Error('the panel is empty')
  const panel = [{ ...housing, paired: ['c1'] }, ...others]
  const amended: Told = {
    ...{
      act: 'amend',
      reason: '补记包联',
      rules: { ...rules, jointReview: { ...rules.jointReview, panel } },
    },
  }
  const standing = standingOf(...onNotice.slice(0, 10), amended)
  const nomination = standing.nominations.get('c1')
  if (!nomination) throw new Error('c1 was not put forward')
  expect([...listCounting(standing, nomination).keys()]).toEqual(['police'])
  expect(toSpread(listCounting(standing, nomination), rules.jointReview)?.count).toBe(1)
  const concluded = { act: 'joint-review', community: 'c1', outcome: 'passed', date } as const
  const place = { standing, today: '2026-12-31' }
  // One of the two that judge it now has scored.
  expect(findRoundRefusal({ id: 'o', role: 'city-reviewer' }, concluded, place)).toBe('scores-missing')
})
