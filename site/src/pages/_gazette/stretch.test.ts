import { expect, test } from 'vitest'
import { findStretch, toNewestStretch } from './stretch.ts'

const find = (before: string, latest: number) =>
  findStretch(before, (number) => number >= 1 && number <= latest)

test('the newest stretch has thirty entries or more, and leads to where the older ones begin', () => {
  expect(toNewestStretch(0)).toEqual({ before: undefined, limit: 0, older: undefined, newer: undefined })
  expect(toNewestStretch(59)).toEqual({ before: undefined, limit: 59, older: undefined, newer: undefined })
  expect(toNewestStretch(60)).toEqual({ before: undefined, limit: 30, older: 31, newer: undefined })
  expect(toNewestStretch(89)).toEqual({ before: undefined, limit: 59, older: 31, newer: undefined })
})

test('an older stretch leads both ways, and stays as it is until one follows it', () => {
  expect(find('31', 61)).toEqual({ before: 31, limit: 30, older: undefined, newer: 'newest' })
  expect(find('61', 119)).toEqual({ before: 61, limit: 30, older: 31, newer: 'newest' })
  expect(find('61', 120)).toEqual({ before: 61, limit: 30, older: 31, newer: 91 })
  expect(find('61', 9_000)).toEqual(find('61', 120))
})

test('going from stretch to stretch, every entry is met once', () => {
  for (let latest = 0; latest < 200; latest++) {
    const met: number[] = []
    let stretch = toNewestStretch(latest)
    let from = latest
    for (;;) {
      for (let number = from; number > from - stretch.limit && number > 0; number--) met.push(number)
      if (stretch.older === undefined) break
      const older = find(String(stretch.older), latest)
      expect(older?.newer, `${latest}: ${stretch.older}`).toBe(stretch.before ?? 'newest')
      from = stretch.older - 1
      stretch = older as typeof stretch
    }
    expect(met).toEqual(Array.from({ length: latest }, (_, index) => latest - index))
  }
})

test('an address below which nothing stands is missing', () => {
  expect(['0', '1', '99', 'x', '', '-3', '010'].map((before) => find(before, 39))).toEqual(
    Array.from({ length: 7 }, () => undefined),
  )
})
