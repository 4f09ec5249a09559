import { findUnreadable } from '@exemplar/shared/scalars'
import { fold } from '@exemplar/shared/text/fold'
import type { Column, ColumnOf, SheetValue } from '../columns.ts'
import type { Cell } from '../grid.ts'
import { readDate } from './dates.ts'
import { toFault, toQuoted, type ValueFault } from './faults.ts'
import { readNumber, readPercentage } from './numbers.ts'

/** What a cell says in its column; undefined where nothing stands in it. */
export type ReadValue = { readonly value: SheetValue } | { readonly fault: ValueFault } | undefined

/** Looks at a cell as its column has it. Pure. */
export const readValue = (column: Column, cell: Cell | undefined, from1904: boolean): ReadValue => {
  if (!cell) return undefined
  if (cell.as === 'error')
    return toFault('cell-error', `公式出错（${toQuoted(cell.value)}）`, `the formula fails: ${cell.value}`)
  if (cell.as === 'uncomputed')
    return toFault(
      'cell-uncomputed',
      '公式没有算出结果，请用Excel或WPS打开，保存一次再导入',
      'the formula has no result yet: open the sheet, save it, and import it again',
    )
  if (typeof cell.value === 'string' && isBlank(cell.value)) return undefined
  switch (column.type) {
    case 'text':
      return readText(column, cell)
    case 'whole':
    case 'number':
      return readNumber(column, cell)
    case 'date':
      return readDate(cell, from1904)
    case 'percent':
      return readPercentage(cell)
    case 'yes':
      return readYes(column, cell)
    case 'choice':
      return readChoice(column, cell)
    case 'shown':
      return undefined
  }
}

/** Nothing that anybody sees. */
const isBlank = (text: string): boolean => fold(text).text.trim() === ''

/** What is compared: as its reader sees it, without blanks, in small letters. */
export const toKey = (text: string): string => fold(text).text.replaceAll(/\s/g, '').toLowerCase()

const readText = ({ most }: ColumnOf<'text'>, { as, value }: Cell): ReadValue => {
  const text = toText(value, as).replaceAll(/\r\n?/g, '\n').trim()
  const unreadable = findUnreadable(text)
  if (unreadable) return toFault('cell-unreadable', unreadable.zh, unreadable.en)
  return text.length > most
    ? toFault('text-too-long', `太长，不超过${most}字`, `longer than ${most} characters`)
    : { value: text }
}

const toText = (value: Cell['value'], as: Cell['as']): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return as === 'percent' && typeof value === 'number'
    ? `${Number((value * 100).toPrecision(12))}%`
    : String(value)
}

const yesWords = ['是', '有', '对', '√', '✓', '✔', '☑', 'y', 'yes', 'true', '1']
const noWords = ['否', '无', '没有', '不', '错', '×', 'x', '✗', '✘', '☒', 'n', 'no', 'false', '0']

const readYes = ({ no, yes }: ColumnOf<'yes'>, { value }: Cell): ReadValue => {
  const key = toKey(String(value))
  if ([yes, ...yesWords].some((word) => toKey(word) === key)) return { value: true }
  if ([no, ...noWords].some((word) => toKey(word) === key)) return { value: false }
  return toFault(
    'not-yes-or-no',
    `“${toQuoted(value)}”看不懂，请写“${yes}”或者“${no}”`,
    `${toQuoted(value)} is neither ${yes} nor ${no}`,
  )
}

const readChoice = ({ options }: ColumnOf<'choice'>, { value }: Cell): ReadValue => {
  const key = toKey(String(value))
  const found = options.find(({ others = [], word }) => [word, ...others].some((one) => toKey(one) === key))
  if (found) return { value: found.value }
  const words = options.map(({ word }) => `“${word}”`).join('、')
  return toFault(
    'not-a-choice',
    `“${toQuoted(value)}”看不懂，请写${words}之一`,
    `${toQuoted(value)} is none of ${options.map(({ word }) => word).join(', ')}`,
  )
}
