import { fold } from '@exemplar/shared/text/fold'
import { type Cell, toSerialDate } from '../grid.ts'
import { toFault, toQuoted, type ValueFault } from './faults.ts'

type Read = { readonly value: string } | { readonly fault: ValueFault }

/** Numbers of days that are dates of a round: from 2000 to 2100. A number without the format of a date is one then. */
const days = { first: 36_526, last: 73_415 }
/** 1904 counts from a later day. */
const behind = 1_462

/** 2026年9月1日, 2026-9-1, 2026.9.1, 2026/9/1, 20260901, with a time of day or a weekday behind it that says no more. */
const written =
  /^(\d{4})(?:[-./年])(\d{1,2})(?:[-./月])(\d{1,2})日?(?:[ tT]?(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)|[ (]*(?:星期|周)[一二三四五六日天])?\)?$/i
const run = /^(\d{4})(\d{2})(\d{2})$/
const withoutYear = /^\d{1,2}(?:[-./月])\d{1,2}日?$/

/** A calendar date, however an office wrote it. */
export const readDate = ({ as, value }: Cell, from1904: boolean): Read => {
  if (as === 'date') return toDay(String(value)) ?? toNoDate(value)
  if (typeof value === 'number') return readSerial(value, from1904)
  if (typeof value === 'boolean') return toNoDate(value)
  const text = fold(value)
    .text.replaceAll(/\s*([-./年月日])\s*/g, '$1')
    .trim()
  const found = written.exec(text) ?? run.exec(text)
  if (found) {
    const [, year = '', month = '', day = ''] = found
    return (
      toDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ??
      toFault('no-such-day', `“${toQuoted(value)}”：没有这一天`, `${toQuoted(value)}: there is no such day`)
    )
  }
  if (withoutYear.test(text))
    return toFault('year-missing', `“${toQuoted(value)}”没有写年份`, `${toQuoted(value)}: which year?`)
  return /^\d{5}$/.test(text) ? readSerial(Number(text), from1904) : toNoDate(value)
}

const readSerial = (value: number, from1904: boolean): Read => {
  const serial = from1904 ? value + behind : value
  if (serial >= days.first && serial <= days.last) return { value: toSerialDate(serial, false) }
  return Number.isInteger(value) && run.test(String(value))
    ? readDate({ value: String(value) }, from1904)
    : toNoDate(value)
}

const toDay = (date: string): Read | undefined => {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? { value: date } : undefined
}

const toNoDate = (value: unknown) =>
  toFault(
    'not-a-date',
    `“${toQuoted(value)}”不是日期，请写成2026年9月1日或者2026-9-1`,
    `${toQuoted(value)} is no date; write 2026-9-1`,
  )
