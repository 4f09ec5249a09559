import type { Parts } from '../../media/inspect/office/parts.ts'
import type { Cell } from '../grid.ts'

/** What the format of a cell makes of its number, by the index of its style. */
export type Formats = readonly Cell['as'][]

/** Formats that every program knows by number: dates of any country, Chinese ones among them (ECMA-376 part 1, 18.8.30). */
const isDateNumber = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)
const percentNumbers: readonly number[] = [9, 10]

/** Reads which styles of a workbook are dates or percentages. */
export const readFormats = async ({ read }: Parts, path: string): Promise<Formats> => {
  const own = new Map<number, Cell['as']>()
  const formats: Cell['as'][] = []
  let isCells = false
  await read(path, {
    open: ({ local, attributes }) => {
      const id = Number(attributes.get('numFmtId') ?? 0)
      if (local === 'numFmt') own.set(id, toMeaning(attributes.get('formatCode') ?? ''))
      if (local === 'cellXfs') isCells = true
      if (local === 'xf' && isCells) formats.push(own.has(id) ? own.get(id) : toKnown(id))
      return undefined
    },
    close: (local) => {
      if (local === 'cellXfs') isCells = false
      return undefined
    },
  })
  return formats
}

const toKnown = (id: number): Cell['as'] =>
  isDateNumber(id) ? 'date' : percentNumbers.includes(id) ? 'percent' : undefined

/** `yyyy"年"m"月"d"日"` is a date, `0.0%` a percentage, `h:mm` neither: words in quotes and in brackets are none of it. */
const toMeaning = (code: string): Cell['as'] => {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '')
  if (bare.includes('%')) return 'percent'
  if (/general|通用/i.test(bare)) return undefined
  const isDate = /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))
  return isDate ? 'date' : undefined
}
