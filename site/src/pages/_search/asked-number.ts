import { fold } from '@exemplar/shared/text/fold'

/** What a query names by its number alone: a standard, an entry of the gazette, or, where it is nothing but a number, either. */
export type AskedNumber = { readonly standard?: number; readonly entry?: number }

const digits = '零一二三四五六七八九'

/** 八, 十, 十二, 二十, 三十三. */
const toNumber = (numeral: string): number => {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const [tens = '', ones] = numeral.split('十')
  if (ones === undefined) return digits.indexOf(tens)
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + Math.max(digits.indexOf(ones || '零'), 0)
}

const numeral = '([1-9]\\d{0,8}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const standard = new RegExp(`^(?:创建)?(?:标准)?第?${numeral}(?:小项|项|条)$|^(?:标准|小项)第?${numeral}$`)
const entry = new RegExp(`^公报第?${numeral}号?$|^第?${numeral}号(?:公报)?$|^第${numeral}$`)

const read = (pattern: RegExp, text: string): number | undefined => {
  const found = pattern
    .exec(text)
    ?.slice(1)
    .find((one) => one !== undefined)
  return found === undefined ? undefined : toNumber(found)
}

/** Reads a query that is a number and what it counts: 第8项, 第八小项, 公报23号, 第23号, 23. */
export const readAskedNumber = (query: string): AskedNumber => {
  const text = fold(query).text.replace(/\s/g, '')
  if (/^[1-9]\d{0,8}$/.test(text)) return { standard: Number(text), entry: Number(text) }
  const [asStandard, asEntry] = [read(standard, text), read(entry, text)]
  return {
    ...(asStandard !== undefined && { standard: asStandard }),
    ...(asEntry !== undefined && { entry: asEntry }),
  }
}
