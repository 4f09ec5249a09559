import { expect, test } from 'vitest'
import { isHeld, toTable } from './table.ts'

const line = { row: 'page', what: '首页', unit: '×' }

test('a number holds at its limit and not beyond it', () => {
  expect(isHeld({ ...line, measured: 0.75, limit: { atLeast: 0.75 } })).toBe(true)
  expect(isHeld({ ...line, measured: 0.749, limit: { atLeast: 0.75 } })).toBe(false)
  expect(isHeld({ ...line, measured: 300, limit: { atMost: 300 } })).toBe(true)
  expect(isHeld({ ...line, measured: 301, limit: { atMost: 300 } })).toBe(false)
  expect(isHeld({ ...line, measured: 1 })).toBeUndefined()
})

test('what could not be measured holds nothing', () => {
  expect(isHeld({ ...line, measured: Number.NaN, limit: { atMost: 300 } })).toBe(false)
  expect(isHeld({ ...line, measured: Number.NaN, limit: { atLeast: 1 } })).toBe(false)
})

test('columns stand under each other, Chinese or not', () => {
  const lines = [
    { ...line, measured: 0.7812, limit: { atLeast: 0.75 }, note: '40,212/s' },
    { row: 'head', what: 'bytes', measured: 3211.4, unit: 'B', limit: { atMost: 1200 } },
    { row: 'mirror', what: '', skipped: 'no such command' },
  ]
  expect(toTable(lines)).toBe(
    [
      '             要求 must  实测 measured',
      'page  首页   ≥ 0.75 ×   0.781 ×        ✓ 40,212/s',
      'head  bytes  ≤ 1,200 B  3,211 B        ✗',
      'mirror                                 未测 skipped：no such command',
    ].join('\n'),
  )
})
