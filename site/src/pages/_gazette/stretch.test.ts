import { expect, test } from 'vitest'
import { findStretch, toNewestStretch } from './stretch.ts'

const find = (before: string, latest: number) =>
  findStretch(before, (number) => number >= 1 && number <= latest)

test('the newest stretch has twenty entries or more, and leads to where the older ones begin', () => {
  expect(toNewestStretch(0)).toEqual({ before: undefined, limit: 0, older: undefined, newer: undefined })
  expect(toNewestStretch(39)).toEqual({ before: undefined, limit: 39, older: undefined, newer: undefined })
  expect(toNewestStretch(40)).toEqual({ before: undefined, limit: 20, older: 21, newer: undefined })
  expect(toNewestStretch(59)).toEqual({ before: undefined, limit: 39, older: 21, newer: undefined })
})

test('an older stretch leads both ways, and stays as it is until one follows it', () => {
  expect(find('21', 41)).toEqual({ before: 21, limit: 20, older: undefined, newer: 'newest' })
  expect(find('41', 79)).toEqual({ before: 41, limit: 20, older: 21, newer: 'newest' })
  expect(find('41', 80)).toEqual({ before: 41, limit: 20, older: 21, newer: 61 })
  expect(find('41', 9_000)).toEqual(find('41', 80))
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
