import { expect, test } from 'vitest'
import { toTally } from './tally.ts'

const strokes = (count: number) => toTally(count).paths.map((path) => path.match(/M/g)?.length)

test('one stroke a story, five to a mark', () => {
  expect([0, 1, 4, 5, 7, 10].map(strokes)).toEqual([[], [1], [4], [5], [5, 2], [5, 5]])
})

test('many are one full mark and a factor', () => {
  expect(toTally(214).full).toBe(42)
  expect(strokes(214)).toEqual([5])
})
