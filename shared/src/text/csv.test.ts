import { expect, test } from 'vitest'
import { toCsvLine } from './csv.ts'

test('quotes every cell, and quotes within', () => {
  expect(toCsvLine(['甲,乙', '他说"好"', '一\n二', 7, undefined, null])).toBe(
    '"甲,乙","他说""好""","一\n二","7","",""\r\n',
  )
})

test.each([...'=+-@＝＋－＠\t\r\n'])('does not let a spreadsheet calculate what begins with %j', (sign) => {
  expect(toCsvLine([`${sign}cmd|' /C calc'!A0`])).toBe(`"'${sign}cmd|' /C calc'!A0"\r\n`)
})

test('leaves numbers and the middle of texts alone', () => {
  expect(toCsvLine([-1, 'a=b'])).toBe('"-1","a=b"\r\n')
})
