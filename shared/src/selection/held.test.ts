import { expect, test } from 'vitest'
import type { Actor } from '../review/roles.ts'
import { toGathered } from './gather.ts'
import { announced, objected, onNotice, standingOf, toDisposed } from './held.fixture.ts'
import { listCounting } from './interests.ts'
import { findRoundRefusal } from './refusal.ts'
import { type Told, toRules } from './round.fixture.ts'
import { toSpread } from './scores.ts'

const listed = (...told: readonly Told[]) =>
  toGathered(standingOf(...told), { act: 'final-result', dated: '2026-10-20' }).nominations.map(
    ({ community, rank, stages }) => [community.id, rank, stages.at(-1)?.key, stages.at(-1)?.outcome],
  )

const group: Actor = { id: 'g', role: 'chief-editor' }
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

test('what was found after the result stands when the result is withdrawn', () => {
  const withdrawn: Told = { act: 'retract', document: 'r', entry: 7, date: '2026-11-01' }
  const disposed = (upheld: boolean) => [...onNotice, objected, announced, toDisposed(upheld), withdrawn]
  expect(listed(...disposed(true))).toEqual(first)
  const end = standingOf(...disposed(true))
    .nominations.get('c1')
    ?.answers.at(-1)
  expect([end?.stage, end?.outcome, end?.reason]).toEqual(['public-notice', 'ended', '核查完毕'])
  expect(listed(...disposed(false)).map(([id, rank]) => [id, rank])).toEqual([
    ['c1', 1],
    ['c2', 2],
  ])
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
  const concluded = { act: 'joint-review', community: 'c1', outcome: 'passed', date: '2026-10-10' } as const
  const place = { standing, today: '2026-12-31' }
  // One of the two that judge it now has scored.
  expect(findRoundRefusal({ id: 'o', role: 'city-reviewer' }, concluded, place)).toBe('scores-missing')
})
