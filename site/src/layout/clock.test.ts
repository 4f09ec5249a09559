import { toBeijingDate, toBeijingTime } from '@exemplar/shared/beijing'
import { expect, test } from 'vitest'
import { toAlmanac, toInstants, toMonths, toProgress, toShortDate } from './clock.ts'

test('an instant is told in Beijing time, over the end of a day and of a year', () => {
  expect(toBeijingTime('2020-10-29T01:30:00.000Z')).toBe('2020-10-29 09:30')
  expect(toBeijingTime('2020-12-31T16:05:00.000Z')).toBe('2021-01-01 00:05')
  expect(toBeijingDate('2020-10-29T15:59:59.999Z')).toBe('2020-10-29')
})

test('a day in Beijing begins and ends at 16:00 UTC', () => {
  expect(toInstants('2020-10-29')).toEqual({
    from: '2020-10-28T16:00:00.000Z',
    until: '2020-10-29T16:00:00.000Z',
  })
})

test('a date of another year than the ledger’s keeps its year', () => {
  expect(toShortDate('2020-10-09', 2020)).toBe('10-09')
  expect(toShortDate('2021-01-09', 2020)).toBe('2021-01-09')
})

test('both ends of a span belong to it', () => {
  const span = { from: '2020-10-19', to: '2020-10-23' }
  const days = ['2020-10-18', '2020-10-19', '2020-10-23', '2020-10-24']
  expect(days.map((day) => toProgress(span, day))).toEqual(['ahead', 'running', 'running', 'over'])
})

test('the almanac names weekday and lunar date', () => {
  expect(toAlmanac('2020-10-29')).toEqual({ weekday: '星期四', lunar: '庚子年九月十三' })
})

test('a phase within one month is named by that month', () => {
  expect(toMonths({ from: '2020-07-01', to: '2020-09-30' })).toBe('7—9月')
  expect(toMonths({ from: '2020-10-01', to: '2020-10-31' })).toBe('10月')
})
