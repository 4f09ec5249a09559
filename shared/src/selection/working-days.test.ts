import { expect, test } from 'vitest'
import { toRunEnd } from './working-days.ts'

// By the calendar of 2026 as the General Office of the State Council published it: free from 1 to 7 October, worked on
// Saturday 10 October.
test.each([
  ['2026-10-12', 5, '2026-10-16'],
  ['2026-10-09', 5, '2026-10-14'],
  ['2026-09-29', 5, '2026-10-10'],
  ['2026-10-03', 1, '2026-10-08'],
  ['2026-11-30', 1, '2026-11-30'],
])('a run from %s of %i working days ends on %s', (from, days, to) => {
  expect(toRunEnd(from, { days, changes: [] })).toBe(to)
})

test('a day that was moved since is what it was moved to', () => {
  const changes = [
    { date: '2026-10-13', worked: false },
    { date: '2026-10-17', worked: true },
  ]
  expect(toRunEnd('2026-10-12', { days: 5, changes })).toBe('2026-10-17')
})

test('a year whose holidays were announced after the release is counted by what the office wrote', () => {
  // 2031 is in no calendar yet: a Wednesday is worked, until somebody says that it is not.
  expect(toRunEnd('2031-01-01', { days: 2, changes: [] })).toBe('2031-01-02')
  const changes = [
    { date: '2031-01-01', worked: false },
    { date: '2031-01-04', worked: true },
  ]
  expect(toRunEnd('2031-01-01', { days: 3, changes })).toBe('2031-01-04')
})

test('forty free days with holidays around them, the most that rules can say, still end', () => {
  const changes = Array.from({ length: 40 }, (_none, index) => ({
    date: new Date(Date.UTC(2026, 8, 14 + index)).toISOString().slice(0, 10),
    worked: false,
  }))
  expect(toRunEnd('2026-09-14', { days: 1, changes })).toBe('2026-10-26')
})

test('a calendar without a working day is refused, not walked for ever', () => {
  const changes = Array.from({ length: 120 }, (_, index) => ({
    date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    worked: false,
  }))
  expect(() => toRunEnd('2026-01-01', { days: 1, changes })).toThrow(RangeError)
})
