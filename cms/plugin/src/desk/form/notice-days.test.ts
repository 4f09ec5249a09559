import { expect, test } from 'vitest'
import { countNoticeDays } from './notice-days.ts'

test.each([
  ['2020-10-19', '2020-10-23', 5, 5],
  ['2020-10-16', '2020-10-22', 7, 5],
  ['2020-10-24', '2020-10-25', 2, 0],
  ['2020-12-28', '2021-01-04', 8, 6],
  ['2020-10-19', '2020-10-19', 1, 1],
])('from %s to %s are %i days, %i of them from Monday to Friday', (from, to, days, weekdays) => {
  expect(countNoticeDays(from, to)).toEqual({ days, weekdays })
})

test('a run that is not there yet, or ends before it begins, has no days', () => {
  expect(countNoticeDays(undefined, '2020-10-23')).toBeUndefined()
  expect(countNoticeDays('2020-10-23', '2020-10-19')).toBeUndefined()
})
