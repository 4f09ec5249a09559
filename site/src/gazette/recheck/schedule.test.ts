import { expect, test } from 'vitest'
import { toNextCheck } from './schedule.ts'

test.each([
  ['2020-10-29T18:59:00.000Z', '2020-10-29T19:00:00.000Z'],
  ['2020-10-29T19:00:00.000Z', '2020-10-30T19:00:00.000Z'],
  ['2020-10-29T23:30:00.000Z', '2020-10-30T19:00:00.000Z'],
  ['2020-12-31T20:00:00.000Z', '2021-01-01T19:00:00.000Z'],
])('after %s the check is due at three in the morning in Beijing, %s', (now, due) => {
  expect(new Date(Date.parse(now) + toNextCheck(Date.parse(now), 0)).toISOString()).toBe(due)
})

test('sites spread over half an hour', () => {
  const now = Date.parse('2020-10-29T18:59:00.000Z')
  expect(toNextCheck(now, 0.5) - toNextCheck(now, 0)).toBe(15 * 60_000)
})
