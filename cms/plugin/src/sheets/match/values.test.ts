import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column } from '../columns.ts'
import type { Cell } from '../grid.ts'
import { readValue } from './values.ts'

const whole: Column = { name: 'n', title: '份数', type: 'whole' }
const number: Column = { name: 'n', title: '分数', type: 'number', least: 0, most: 100 }
const date: Column = { name: 'd', title: '日期', type: 'date' }
const percent: Column = { name: 'p', title: '率', type: 'percent' }
const text: Column = { name: 't', title: '理由', type: 'text', most: 50 }

const read = (column: Column, value: Cell['value'], as?: Cell['as']) =>
  readValue(column, as ? { value, as } : { value }, false)
const told = (column: Column, value: Cell['value'], as?: Cell['as']) => {
  const found = read(column, value, as)
  return found && 'value' in found ? found.value : found?.fault.code
}

const toWide = (written: string): string =>
  written.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
/** However an office writes the same letters. */
const dressed = (written: string) =>
  fc
    .tuple(
      fc.boolean(),
      fc.constantFrom('', ' ', '　', '\u00A0', '\t', '\n', '\u200B'),
      fc.constantFrom('', ' ', '　', '\n'),
    )
    .map(([wide, before, after]) => `${before}${wide ? toWide(written) : written}${after}`)

test('a number is the same however it is written', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 0, max: 9_999_999 })
        .chain((n) =>
          fc.tuple(
            fc.constant(n),
            fc
              .constantFrom(String(n), n.toLocaleString('en-US'), `${n}.0`, `${n}份`, `${n} 个`)
              .chain(dressed),
          ),
        ),
      ([n, written]) => told(whole, written) === n && told(whole, n) === n,
    ),
  )
})

test('a day is the same however it is written, and no other', () => {
  const days = fc
    .date({
      min: new Date('2000-01-02T00:00:00Z'),
      max: new Date('2099-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((one) => one.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      days.chain((day) => {
        const [year = '', month = '', of = ''] = day.split('-')
        const [m, d] = [Number(month), Number(of)]
        const serial = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
        const forms = [
          `${year}年${m}月${d}日`,
          `${year}-${m}-${d}`,
          `${year}.${month}.${of}`,
          `${year}/${m}/${of}`,
          `${year}${month}${of}`,
          `${year} 年 ${m} 月 ${d} 日`,
          `${day} 00:00:00`,
          `${year}年${m}月${d}日 星期一`,
          String(serial),
        ]
        return fc.tuple(fc.constant(day), fc.constant(serial), fc.constantFrom(...forms).chain(dressed))
      }),
      ([day, serial, written]) =>
        told(date, written) === day &&
        told(date, serial) === day &&
        told(date, serial + 0.6) === day &&
        told(date, day, 'date') === day,
    ),
  )
})

test('a share is the same as 0.9, 90% and 90', () => {
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 999 }), (tenths) => {
      const rate = tenths / 10
      const forms = [rate, `${rate}%`, toWide(`${rate}%`), ` ${rate} % `, String(rate)]
      const same = forms.every((form) => told(percent, form) === rate)
      return (
        same && told(percent, rate / 100, 'percent') === rate && told(percent, `${tenths / 1000}`) === rate
      )
    }),
  )
})

test('whatever stands in a cell is read or told, never thrown, and a text stays as it was written', () => {
  const columns = [whole, number, date, percent, text]
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom('９０％', '2026年13月1日', '１２,３'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...columns), anything, (column, value) => {
      const found = read(column, value)
      return found === undefined || 'value' in found || found.fault.message.zh.length > 0
    }),
  )
  fc.assert(
    fc.property(
      fc.stringMatching(/^[一-龥０-９Ａ-Ｚ（）％]{1,50}$/),
      (written) => told(text, ` ${written}　`) === written,
    ),
  )
})

describe('what is told', () => {
  test.each<[Column, Cell['value'], string]>([
    [whole, '三百', 'not-a-number'],
    [whole, '1,23', 'not-a-number'],
    [whole, 320.5, 'not-whole'],
    [number, 101, 'out-of-range'],
    [number, true, 'not-a-number'],
    [date, '9月1日', 'year-missing'],
    [date, '2026年2月30日', 'no-such-day'],
    [date, '２０２５-０２-２９', 'no-such-day'],
    [date, 12, 'not-a-date'],
    [date, '2026年9月', 'not-a-date'],
    [percent, 1, 'percentage-unclear'],
    [percent, '120%', 'out-of-range'],
    [percent, '九成', 'not-a-percentage'],
    [text, '长'.repeat(51), 'text-too-long'],
    [text, '有\u0007铃', 'cell-unreadable'],
  ])('%o: %s is %s', (column, value, code) => {
    expect(told(column, value)).toBe(code)
  })

  test('of a formula that fails, or that nobody has reckoned', () => {
    expect(told(whole, '#REF!', 'error')).toBe('cell-error')
    expect(told(whole, '', 'uncomputed')).toBe('cell-uncomputed')
    expect(read(whole, ' 　')).toBeUndefined()
  })
})
