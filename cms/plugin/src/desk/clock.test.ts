import { toBeijingTime } from '@exemplar/shared/beijing'
import { expect, test } from 'vitest'
import { fromBeijingInput, toBeijingInputSecond } from './clock.ts'

test('instants are shown in Beijing time', () => {
  expect(toBeijingTime('2020-10-28T07:02:37.000Z')).toBe('2020-10-28 15:02')
  expect(toBeijingTime('2020-10-28T16:00:00.000Z')).toBe('2020-10-29 00:00')
})

test('a time stands in its input as it was picked, to the second', () => {
  expect(toBeijingInputSecond('2020-10-28T07:02:37.000Z')).toBe('2020-10-28T15:02:37')
})

test('a picked time is Beijing time, to the second', () => {
  expect(fromBeijingInput('2020-10-28T15:02')).toBe('2020-10-28T15:02:00+08:00')
  expect(fromBeijingInput('2020-10-28T15:02:37')).toBe('2020-10-28T15:02:37+08:00')
  expect(fromBeijingInput('')).toBeUndefined()
})
