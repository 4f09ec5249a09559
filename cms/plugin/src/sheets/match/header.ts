import type { Column, SheetShape } from '../columns.ts'
import { type Cell, type Grid, toAddress } from '../grid.ts'
import { toQuoted } from './faults.ts'
import { toKey } from './values.ts'

/** Where the columns of a shape stand in a grid. */
export type Header = {
  readonly row: number
  /** The places of each column, by its name: more than one where two columns are headed the same. */
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly unknown: readonly { readonly title: string; readonly cell: string }[]
}

/** Titles and notes above a head are few. */
const deepest = 40

/** The row that names the most columns of a shape, its key among them; undefined where none does. */
export const findHeader = (grid: Grid, shape: SheetShape): Header | undefined => {
  const names = toNames(shape)
  const rows = [...grid.rows.keys()].toSorted((one, other) => one - other).slice(0, deepest)
  const found = rows
    .map((row) => toHeader(grid, row, names))
    .filter(({ places }) => places.has(shape.key) && places.size >= Math.min(2, shape.columns.length))
  return found.reduce<Header | undefined>(
    (best, one) => (!best || one.places.size > best.places.size ? one : best),
    undefined,
  )
}

const toHeader = (grid: Grid, row: number, names: Names): Header => {
  const places = new Map<string, number[]>()
  const unknown: { title: string; cell: string }[] = []
  const own = grid.rows.get(row) ?? new Map<number, Cell>()
  // A head of two rows has some of its names in the upper one alone.
  const above = grid.rows.get(row - 1) ?? new Map<number, Cell>()
  for (const place of new Set([...own.keys(), ...above.keys()])) {
    const title = toTitle(own.get(place))
    const column =
      findColumn(names, title) ?? (title === '' ? findColumn(names, toTitle(above.get(place))) : undefined)
    if (column) places.set(column.name, [...(places.get(column.name) ?? []), place])
    else if (title !== '') unknown.push({ title: toQuoted(title), cell: toAddress(row, place) })
  }
  return { row, places, unknown }
}

const toTitle = (cell: Cell | undefined): string =>
  typeof cell?.value === 'string' ? cell.value.replaceAll(/\s+/g, ' ').trim() : ''

/** Columns by everything that they are called; the first one where two are called the same. */
type Names = ReadonlyMap<string, Column>

const toNames = ({ columns }: SheetShape): Names =>
  new Map(
    columns
      .flatMap((column) =>
        [column.title, ...(column.aliases ?? [])].map((name) => [toBare(name), column] as const),
      )
      .toReversed(),
  )

/** No head is as long: it is a text, and not looked into. */
const longestTitle = 200

/** By its title or another name of it; a star before it, a colon behind it and what stands in brackets are none of it. */
const findColumn = (names: Names, title: string): Column | undefined => {
  if (title === '' || title.length > longestTitle) return undefined
  return names.get(toBare(title)) ?? names.get(toBare(title.replaceAll(/[(（][^()（）]*[)）]/g, '')))
}

const toBare = (title: string): string => toKey(title).replaceAll(/^[*★※]+|[:*★※]+$/g, '')
