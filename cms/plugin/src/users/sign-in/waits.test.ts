import { expect, test } from 'vitest'
import { limits, toWait } from './waits.ts'

test('four tries cost nothing; from the fifth on each costs twice the wait, a quarter of an hour at most', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 2_000].map(
    (count) => toWait(count, limits.stranger) / 60_000,
  )
  expect(minutes).toEqual([0, 0, 0, 0, 0.5, 1, 2, 4, 8, 15, 15, 15])
})

test('a device has twenty, an address a hundred, whoever the account', () => {
  expect([19, 20].map((count) => toWait(count, limits.device))).toEqual([0, 30_000])
  expect([99, 100].map((count) => toWait(count, limits.sender))).toEqual([0, 30_000])
})
