import type { Column, ReadSheet, SheetFault, SheetRow, SheetShape, SheetValue } from '../columns.ts'
import { type Cell, type Grid, toAddress } from '../grid.ts'
import { clearWord } from '../words.ts'
import { toMissing, toNotCleared, toQuoted } from './faults.ts'
import { fillMerged } from './fill-merged.ts'
import { findHeader, type Header, seeHead } from './header.ts'
import { readValue, toKey } from './values.ts'

/** Reads the rows of a grid by a shape: those that are whole, what is wrong where, and what was no row. Pure. */
export const readRows = (given: Grid, shape: SheetShape): ReadSheet => {
  const grid = fillMerged(given)
  const header = findHeader(grid, shape)
  const head = seeHead(grid, shape, header)
  const none = { name: grid.name, head, rows: [], unknown: [], passed: [], unfilled: [] }
  if (!header) return { ...none, faults: [toNoHeader(shape)] }
  const faults = listHeadFaults(header, shape)
  if (faults.length > 0) return { ...none, unknown: header.unknown, faults }
  const rows: SheetRow[] = []
  const passed: { row: number; text: string }[] = []
  const unfilled: { row: number; text: string }[] = []
  for (const row of [...grid.rows.keys()].toSorted((one, other) => one - other)) {
    if (row <= header.row) continue
    const found = readRow({ grid, header, row, shape })
    if ('passed' in found) passed.push({ row, text: found.passed })
    else if ('unfilled' in found) unfilled.push({ row, text: found.unfilled })
    else if ('faults' in found) faults.push(...found.faults)
    else if ('values' in found) rows.push(found)
  }
  return { name: grid.name, head, rows, faults, unknown: header.unknown, passed, unfilled }
}

const toNoHeader = ({ columns }: SheetShape): SheetFault => {
  const titles = columns.filter(({ required }) => required).map(({ title }) => title)
  return {
    code: 'header-missing',
    message: {
      zh: `没有找到表头。表头须在一行里写明：${titles.join('、')}。可以先下载表格，照它的表头填。`,
      en: `No head was found. It has to name in one row: ${titles.join(', ')}.`,
    },
  }
}

const listHeadFaults = ({ places, row }: Header, { columns }: SheetShape): SheetFault[] =>
  columns.flatMap((column): SheetFault[] => {
    const at = places.get(column.name) ?? []
    const { required, title, type } = column
    if (at.length === 0 && required)
      return [
        {
          row,
          column: title,
          code: 'column-missing',
          message: { zh: `表头里没有“${title}”`, en: `there is no column ${title}` },
        },
      ]
    if (at.length < 2 || type === 'shown') return []
    const cells = at.map((place) => toAddress(row, place))
    return [
      {
        ...{ row, cell: cells[1] ?? '', column: title, code: 'column-twice' },
        message: {
          zh: `“${title}”有${at.length}栏（${cells.join('、')}），请只留一栏`,
          en: `${title} stands there ${at.length} times (${cells.join(', ')}): keep one`,
        },
      },
    ]
  })

type Place = {
  readonly grid: Grid
  readonly header: Header
  readonly row: number
  readonly shape: SheetShape
}
type FoundRow =
  | SheetRow
  | { readonly faults: SheetFault[] }
  | { readonly passed: string }
  | { readonly unfilled: string }
  | { readonly nothing: true }

/** What a row that is no entry begins with: sums, notes, who filled it in. */
const aside =
  /^(?:合计|总计|小计|共计|注[:：]|备注[:：]|说明[:：]|填表|填报|制表|审核人|负责人|联系人|单位\(盖章\)|盖章)/

const readRow = ({ grid, header, row, shape }: Place): FoundRow => {
  const cells = grid.rows.get(row) ?? new Map<number, Cell>()
  const cellOf = (name: string) => cells.get(header.places.get(name)?.[0] ?? 0)
  const key = String(cellOf(shape.key)?.value ?? '').trim()
  const first = toKey(String([...cells].toSorted(([one], [other]) => one - other)[0]?.[1].value ?? ''))
  if (isNote(row, { grid, header }) || aside.test(first) || aside.test(toKey(key)))
    return { passed: toQuoted([...cells.values()][0]?.value ?? '') }
  if (isHeadAgain(shape, key)) return row === header.row + 1 ? { nothing: true } : { passed: toQuoted(key) }
  const known = shape.columns.filter(({ type }) => type !== 'shown')
  const isSomething = (column: Column) => cellOf(column.name) !== undefined
  if (!known.some(isSomething)) return { nothing: true }
  if (!known.some((column) => !column.given && isSomething(column))) return { unfilled: toQuoted(key) }
  const isPart = shape.part !== undefined && cellOf(shape.part) !== undefined
  return readCells(known, { cellOf, clears: shape.clears === true, grid, header, isPart, row })
}

/** A row that is one wide cell across several columns is a note. */
const isNote = (
  row: number,
  { grid: { merged }, header: { places } }: Pick<Place, 'grid' | 'header'>,
): boolean =>
  merged.some(
    ({ bottom, left, right, top }) =>
      row >= top &&
      row <= bottom &&
      [...places.values()].filter(([place = 0]) => place >= left && place <= right).length > 2,
  )

/** Long sheets repeat their head on every page. */
const isHeadAgain = ({ columns, key }: SheetShape, value: string): boolean =>
  columns.some(
    ({ aliases = [], name, title }) =>
      name === key && [title, ...aliases].some((one) => toKey(one) === toKey(value)),
  )

type Around = Pick<Place, 'grid' | 'header' | 'row'> & {
  readonly cellOf: (name: string) => Cell | undefined
  readonly clears: boolean
  readonly isPart: boolean
}

const isClearing = (cell: Cell | undefined): boolean =>
  typeof cell?.value === 'string' && toKey(cell.value) === toKey(clearWord)

const readCells = (
  columns: readonly Column[],
  { cellOf, clears, grid, header, isPart, row }: Around,
): FoundRow => {
  const values: Record<string, SheetValue> = {}
  const addresses: Record<string, string> = {}
  const cleared: string[] = []
  const faults: SheetFault[] = []
  for (const column of columns) {
    const [place] = header.places.get(column.name) ?? []
    if (place === undefined) continue
    const cell = toAddress(row, place)
    addresses[column.name] = cell
    if (clears && isClearing(cellOf(column.name))) {
      if (column.clears) cleared.push(column.name)
      else faults.push({ row, cell, column: column.title, ...toNotCleared(column) })
      continue
    }
    const read = readValue(column, cellOf(column.name), grid.from1904)
    const fault =
      read === undefined
        ? column.required === true || (column.required === 'whole' && !isPart)
          ? toMissing(column)
          : undefined
        : 'fault' in read
          ? read.fault
          : undefined
    if (fault) faults.push({ row, cell, column: column.title, ...fault })
    else if (read && 'value' in read) values[column.name] = read.value
  }
  if (faults.length > 0) return { faults }
  return { row, values, cells: addresses, ...(cleared.length > 0 ? { cleared } : {}) }
}
