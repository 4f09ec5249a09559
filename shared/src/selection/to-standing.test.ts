import { expect, test } from 'vitest'
import { toCommunity, toRecords, toRules } from './round.fixture.ts'
import { toStanding } from './to-standing.ts'

test('records that come later leave what was read before them as it was', () => {
  const date = '2026-10-10'
  const [open, first, second] = toRecords(
    { act: 'open', rules: toRules() },
    { act: 'recommend', nomination: toCommunity(1), order: 1, reason: '好', assessment: [], date },
    { act: 'review', community: 'c1', outcome: 'passed', checklist: [], date },
  )
  if (!open || !first || !second) throw new Error('no records')
  const before = toStanding([open, first])
  const after = toStanding([second], before)
  expect(before?.nominations.get('c1')?.answers).toHaveLength(1)
  expect(after?.nominations.get('c1')?.answers).toHaveLength(2)
})
