import type { Cell, Table } from '@exemplar/shared/kinds/parts/body'

/** How a column of a table is set: what it holds, and how much room it wants before its words break. */
export type Column = { readonly isNumbers: boolean; readonly width: 'narrow' | 'normal' | 'wide' }

const number = /^[-−+]?\d[\d,，.]*(?:\s?[%％‰])?$/

/** The columns of a table by what stands below their heads, which may break: a number and a date may not. */
export const toColumns = ({ head, rows }: Pick<Table, 'head' | 'rows'>): Column[] =>
  head.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? [])
    const longest = Math.max(...[0, ...cells.flatMap(toLines).map(toLength)])
    return { isNumbers: isNumbers(cells), width: longest <= 4 ? 'narrow' : longest <= 16 ? 'normal' : 'wide' }
  })

/** What a table is called where it has no caption: by its columns. */
export const toTableName = ({ caption, head }: Pick<Table, 'caption' | 'head'>): string =>
  caption ??
  `表格：${head
    .map((cell) => toLines(cell).join(''))
    .filter((name) => name !== '')
    .join('、')}`

const isNumbers = (cells: readonly Cell[]): boolean => {
  const lines = cells.flatMap(toLines)
  return lines.length > 0 && lines.every((line) => number.test(line))
}

const toLines = (cell: Cell): string[] => cell.map((spans) => spans.map(({ text }) => text).join(''))

/** In widths of a Chinese character: letters and digits take half of one. */
const toLength = (line: string): number =>
  [...line].reduce((length, character) => length + (character < '\u2e80' ? 0.5 : 1), 0)
