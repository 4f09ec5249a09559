import { fold } from '@exemplar/shared/text/fold'
import type { ColumnOf } from '../columns.ts'
import type { Cell } from '../grid.ts'
import { toFault, toQuoted, type ValueFault } from './faults.ts'

type Read = { readonly value: number } | { readonly fault: ValueFault }

/** `1,234`, `320份`: marks between the thousands and a unit behind it are no part of the number. */
const plain = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:[份个户人项分票名次位件家]|名次)?$/

const toNumber = (text: string): number | undefined => {
  const found = plain.exec(fold(text).text.replaceAll(/\s/g, ''))?.[1]
  return found === undefined ? undefined : Number(found.replaceAll(',', ''))
}

/** A number within its bounds, however an office wrote it. */
export const readNumber = (column: ColumnOf<'whole' | 'number'>, { value }: Cell): Read => {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? toNumber(value) : undefined
  const quoted = toQuoted(value)
  if (number === undefined) return toFault('not-a-number', `“${quoted}”不是数字`, `${quoted} is no number`)
  const { least, most, type } = column
  if (type === 'whole' && !Number.isInteger(number))
    return toFault('not-whole', `“${quoted}”不是整数`, `${quoted} is not whole`)
  if (number < (least ?? number) || number > (most ?? number))
    return toFault('out-of-range', toRange(column, quoted).zh, toRange(column, quoted).en)
  return { value: toClean(number) }
}

/** What a sheet has reckoned: 0.1 + 0.2 is 0.3. */
const toClean = (number: number): number => Number(number.toPrecision(12))

const toRange = ({ least, most }: { least?: number; most?: number }, quoted: string) => {
  if (least !== undefined && most !== undefined)
    return { zh: `“${quoted}”不在${least}到${most}之间`, en: `${quoted} is not from ${least} to ${most}` }
  return least === undefined
    ? { zh: `“${quoted}”大于${most}`, en: `${quoted} is above ${most}` }
    : { zh: `“${quoted}”小于${least}`, en: `${quoted} is below ${least}` }
}

/** In per cent: 90%, 0.9 and 90 are the same. */
export const readPercentage = ({ as, value }: Cell): Read => {
  if (typeof value === 'number') return as === 'percent' ? held(value * 100, value) : readBare(value)
  const text = typeof value === 'string' ? fold(value).text.replaceAll(/\s/g, '') : ''
  const told = /^(.+)%$/.exec(text)?.[1]
  const number = toNumber(told ?? text)
  if (number === undefined)
    return toFault(
      'not-a-percentage',
      `“${toQuoted(value)}”不是百分比，请写成90%`,
      `${toQuoted(value)} is no percentage; write 90%`,
    )
  return told === undefined ? readBare(number) : held(number, value)
}

/** Below one it is a share, above one it is in per cent; one alone may be either. */
const readBare = (number: number): Read =>
  number === 1
    ? toFault('percentage-unclear', '“1”不清楚，请写成1%或者100%', '1 may be 1% or 100%: write which')
    : held(number < 1 ? number * 100 : number, number)

const held = (number: number, value: unknown): Read =>
  number >= 0 && number <= 100
    ? { value: toClean(number) }
    : toFault(
        'out-of-range',
        `“${toQuoted(value)}”不在0到100%之间`,
        `${toQuoted(value)} is not from 0 to 100 %`,
      )
