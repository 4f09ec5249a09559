import { type Label, tableTerms } from '../glossary.ts'
import type { Values } from '../values.ts'
import type { Pair } from './align/align.ts'
import { alignEntries } from './align/identity.ts'
import { toCellText, toLineText, toLists } from './block.ts'
import { toPlaceLabel } from './position.ts'

/** Something of a table that differs: its path and name within the table, and what stands there on the sides that have it. */
export type TablePart = {
  readonly path: string
  readonly own: Label
  readonly before?: string
  readonly after?: string
  readonly moved?: true
}

/**
 * What differs between two tables, cell by cell: columns belong together by their heads, rows by what they say. A row or
 * a column that only one of them has is told whole.
 */
export const listTableParts = (before: Values, after: Values): TablePart[] => {
  const sides: Sides = { before: toSide(before), after: toSide(after) }
  const columns = alignLines(sides.before.head, sides.after.head)
  return [
    ...toWordPart('caption', { before: toCaption(before), after: toCaption(after) }),
    ...toWordPart('headColumn', { before: toMark(before), after: toMark(after) }),
    ...columns.flatMap((column) => listColumnParts(column, sides)),
    ...alignRows(sides, columns).flatMap((row) => listRowParts(row, { sides, columns })),
  ]
}

type Side = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
type Sides = { readonly before: Side; readonly after: Side }

const toSide = ({ head, rows }: Values): Side => ({
  head: toLists([head]).flat().map(toCellText),
  rows: toLists(rows).map((row) => row.map(toCellText)),
})

const toCaption = ({ caption }: Values): string | undefined =>
  typeof caption === 'string' ? caption : undefined

const toMark = ({ rowHeads }: Values): string | undefined =>
  rowHeads === true ? tableTerms.headColumn.zh : undefined

const toWordPart = (
  name: 'caption' | 'headColumn',
  { before, after }: { before: string | undefined; after: string | undefined },
): TablePart[] =>
  before === after ? [] : [{ path: name, own: tableTerms[name], ...toTexts({ before, after }) }]

const toTexts = ({ before, after }: { before: string | undefined; after: string | undefined }) => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
})

const alignLines = (before: readonly string[], after: readonly string[]): Pair[] =>
  alignEntries(
    before.map((text) => ({ text })),
    { after: after.map((text) => ({ text })), toText: (entry) => (entry as { text: string }).text },
  )

/** Rows are told from each other by what they say in the columns that both tables have. */
const alignRows = ({ before, after }: Sides, columns: readonly Pair[]): Pair[] => {
  const common = columns.filter((pair) => pair.before !== undefined && pair.after !== undefined)
  const toWords = (row: readonly string[], side: 'before' | 'after') =>
    toLineText(common.map((pair) => row[pair[side] ?? 0] ?? ''))
  return alignLines(
    before.rows.map((row) => toWords(row, 'before')),
    after.rows.map((row) => toWords(row, 'after')),
  )
}

const listColumnParts = (column: Pair, { before, after }: Sides): TablePart[] => {
  const heads = {
    before: column.before === undefined ? undefined : before.head[column.before],
    after: column.after === undefined ? undefined : after.head[column.after],
  }
  const path = `head.${column.after ?? column.before}`
  const own = toPlaceLabel(column, { unit: { zh: '列', en: 'column ' }, title: heads.after ?? heads.before })
  const whole = {
    before: column.before === undefined ? undefined : toColumnText(before, column.before),
    after: column.after === undefined ? undefined : toColumnText(after, column.after),
  }
  const isOneSided = whole.before === undefined || whole.after === undefined
  if (isOneSided || column.moved)
    return [{ path, own, ...toTexts(whole), ...(column.moved ? { moved: true } : {}) }]
  return heads.before === heads.after ? [] : [{ path, own, ...toTexts(heads) }]
}

const toColumnText = ({ head, rows }: Side, column: number): string =>
  [head[column], ...rows.map((row) => row[column])].map((text) => text ?? '').join('\n')

const listRowParts = (
  row: Pair,
  { sides: { before, after }, columns }: { sides: Sides; columns: readonly Pair[] },
): TablePart[] => {
  const cells = {
    before: row.before === undefined ? undefined : before.rows[row.before],
    after: row.after === undefined ? undefined : after.rows[row.after],
  }
  const path = `rows.${row.after ?? row.before}`
  const title = (cells.after ?? cells.before)?.[0]
  const own = toPlaceLabel(row, { unit: { zh: '行', en: 'row ' }, title })
  const whole = {
    before: cells.before && toLineText(cells.before),
    after: cells.after && toLineText(cells.after),
  }
  if (!cells.before || !cells.after) return [{ path, own, ...toTexts(whole) }]
  const { before: one, after: other } = cells
  const changed = columns.flatMap((column): TablePart[] => {
    if (column.before === undefined || column.after === undefined) return []
    const [was, is] = [one[column.before] ?? '', other[column.after] ?? '']
    const name = after.head[column.after] || `${column.after + 1}`
    const cell = { zh: `${own.zh} ${name}`, en: `${own.en} ${name}` }
    return was === is ? [] : [{ path: `${path}.${column.after}`, own: cell, before: was, after: is }]
  })
  return row.moved ? [{ path, own, ...toTexts(whole), moved: true }, ...changed] : changed
}
