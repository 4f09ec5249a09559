import { expect, test } from 'vitest'
import { toAgeing } from './ageing.ts'

const last = '2020-03-01T08:00:00.000Z'
const at = (time: string) => toAgeing(last, Date.parse(time))

test('a column ages after fourteen days, and after six months, to the minute', () => {
  expect(at('2020-03-15T07:59:59.000Z')).toBe('fresh')
  expect(at('2020-03-15T08:00:00.000Z')).toBe('two-weeks')
  expect(at('2020-09-01T07:59:59.000Z')).toBe('two-weeks')
  expect(at('2020-09-01T08:00:00.000Z')).toBe('six-months')
})

test('a column that shows nothing is empty, however long ago it had something', () => {
  expect(toAgeing(undefined, Date.now())).toBe('empty')
})

test('six months end with a shorter month, by Beijing’s calendar', () => {
  // 31 August 01:00 in Beijing, to 28 February 01:00.
  const from = '2020-08-30T17:00:00.000Z'
  expect(toAgeing(from, Date.parse('2021-02-27T16:59:59.000Z'))).toBe('two-weeks')
  expect(toAgeing(from, Date.parse('2021-02-27T17:00:00.000Z'))).toBe('six-months')
})
