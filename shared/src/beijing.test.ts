import { expect, test } from 'vitest'
import { toBeijingDate, toBeijingSecond, toBeijingTime } from './beijing.ts'

test('an instant has the date of Beijing, which begins at 16:00 UTC', () => {
  expect(toBeijingDate('2020-10-28T15:59:59.999Z')).toBe('2020-10-28')
  expect(toBeijingDate('2020-10-28T16:00:00.000Z')).toBe('2020-10-29')
  expect(toBeijingDate(Date.UTC(2020, 11, 31, 16))).toBe('2021-01-01')
})

test('its time is told to the minute or to the second, and no zone of the machine enters', () => {
  expect(toBeijingTime('2020-10-29T01:30:59.000Z')).toBe('2020-10-29 09:30')
  expect(toBeijingSecond('2020-10-29T01:30:59.000Z')).toBe('2020-10-29 09:30:59')
  // Beijing had a summer time until 1991; what is published here is younger.
  expect(toBeijingTime('2020-07-01T00:00:00+08:00')).toBe('2020-07-01 00:00')
})

test('what is no instant is refused', () => {
  expect(() => toBeijingTime('soon')).toThrow(RangeError)
})
