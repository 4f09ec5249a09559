import { expect, test } from 'vitest'
import { toPause } from './pauses.ts'

test('pauses grow from a second to a minute while a service ends at once', () => {
  const pauses: number[] = []
  for (let start = 0; start < 9; start++) pauses.push(toPause({ last: pauses.at(-1), upFor: 5_000 }))
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000])
})

test('a start that held for a minute makes the next pause a second again', () => {
  expect(toPause({ last: 60_000, upFor: 59_999 })).toBe(60_000)
  expect(toPause({ last: 60_000, upFor: 60_000 })).toBe(1_000)
})
