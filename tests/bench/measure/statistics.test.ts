import { expect, test } from 'vitest'
import { toMedian, toQuantile } from './statistics.ts'

test('a median is the middle, or between the two middle ones', () => {
  expect(toMedian([9, 1, 5])).toBe(5)
  expect(toMedian([4, 1])).toBe(2.5)
  expect(toMedian([10, 9, 2, 1])).toBe(5.5)
})

test('a quantile is one of the values', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([0.5, 0.95, 1].map((part) => toQuantile(hundred, part))).toEqual([50, 95, 100])
  expect(toQuantile([7], 0.95)).toBe(7)
  expect(toQuantile([], 0.5)).toBeNaN()
})
