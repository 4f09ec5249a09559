import { toBeijingDate, toBeijingTime } from '@exemplar/shared/beijing'
import { afterEach, expect, test, vi } from 'vitest'
import {
  timed,
  toAlmanac,
  toInstants,
  toMonthInstants,
  toMonths,
  toProgress,
  toShare,
  toShortDate,
  toYearInstants,
} from './clock.ts'

afterEach(() => {
  vi.useRealTimers()
})

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

test.each([
  ['2026-10-01T00:00:00Z', 0],
  ['2026-10-16T16:00:00Z', 52],
  ['2026-10-31T08:00:00Z', 97],
])('at %s a month has gone by to %s per cent, counted in whole days', (now, share) => {
  vi.useFakeTimers({ now: new Date(now) })
  expect(toShare({ from: '2026-10-01', to: '2026-10-31' })).toBe(share)
})

test('a date of another year than the ledger’s keeps its year', () => {
  expect(toShortDate('2020-10-09', 2020)).toBe('10-09')
  expect(toShortDate('2021-01-09', 2020)).toBe('2021-01-09')
})

test('so do months and years, also over the end of a year and of a February', () => {
  expect(toMonthInstants('2020-02')).toEqual({
    from: '2020-01-31T16:00:00.000Z',
    until: '2020-02-29T16:00:00.000Z',
  })
  expect(toMonthInstants('2020-12')).toEqual({
    from: '2020-11-30T16:00:00.000Z',
    until: '2020-12-31T16:00:00.000Z',
  })
  expect(toYearInstants(2020)).toEqual({
    from: '2019-12-31T16:00:00.000Z',
    until: '2020-12-31T16:00:00.000Z',
  })
})

test.each([
  ['2020-10-18T15:59:59.999Z', 'ahead', '2020-10-18T16:00:00.000Z'],
  ['2020-10-18T16:00:00.000Z', 'running', '2020-10-23T16:00:00.000Z'],
  ['2020-10-23T15:59:59.999Z', 'running', '2020-10-23T16:00:00.000Z'],
  ['2020-10-23T16:00:00.000Z', 'over', undefined],
])(
  'at %s a notice from the 19th to the 23rd is %s, and that holds until %s',
  async (now, progress, until) => {
    vi.useFakeTimers({ now: new Date(now) })
    const made = await timed(async () => toProgress({ from: '2020-10-19', to: '2020-10-23' }))
    expect([made.result, made.until?.toISOString()]).toEqual([progress, until])
  },
)

test('of several spans the first that changes counts, whichever was asked for last', async () => {
  vi.useFakeTimers({ now: new Date('2020-10-20T04:00:00Z') })
  const spans = [
    { from: '2020-10-19', to: '2020-11-30' },
    { from: '2020-10-22', to: '2020-10-25' },
    { from: '2020-12-01', to: '2020-12-31' },
  ]
  const { until } = await timed(async () => spans.map(toProgress))
  expect(until?.toISOString()).toBe('2020-10-21T16:00:00.000Z')
})

test('the almanac names weekday and lunar date', () => {
  expect(toAlmanac('2020-10-29')).toEqual({ weekday: '星期四', lunar: '庚子年九月十三' })
})

test('a phase within one month is named by that month', () => {
  expect(toMonths({ from: '2020-07-01', to: '2020-09-30' })).toBe('7—9月')
  expect(toMonths({ from: '2020-10-01', to: '2020-10-31' })).toBe('10月')
  expect(toMonths({ from: '2020-10-01', to: '2021-10-31' })).toBe('2020年10月—2021年10月')
})
