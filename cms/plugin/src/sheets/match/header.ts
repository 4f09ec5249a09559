import type { ChosenHead, Column, SeenHead, SheetShape } from '../columns.ts'
import { type Cell, type Grid, readAddress, toAddress, toLetters } from '../grid.ts'
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

/**
 * The row that was pointed out, else the one that names the most columns of a shape, its key among them; undefined where
 * none does.
 */
export const findHeader = (grid: Grid, shape: SheetShape): Header | undefined => {
  const names = toNames(shape)
  if (shape.chosen && shape.chosen.sheet === grid.name) return toChosen(grid, shape.chosen)
  const found = listUpperRows(grid)
    .map((row) => toHeader(grid, row, names))
    .filter(({ places }) => places.has(shape.key) && places.size >= Math.min(2, shape.columns.length))
  return found.reduce<Header | undefined>(
    (best, one) => (!best || one.places.size > best.places.size ? one : best),
    undefined,
  )
}

const listUpperRows = (grid: Grid): number[] =>
  [...grid.rows.keys()].toSorted((one, other) => one - other).slice(0, deepest)

/** What was pointed out, and nothing else: a column that somebody has left out is left out. */
const toChosen = (grid: Grid, { places, row }: ChosenHead): Header => {
  const chosen = Object.entries(places).flatMap(([name, letter]) => {
    const column = readAddress(`${letter}1`)?.column
    return column === undefined ? [] : [[name, [column]] as const]
  })
  const taken = new Set(Object.values(places))
  return {
    row,
    places: new Map<string, readonly number[]>(chosen),
    unknown: listTitles(grid, row).flatMap(({ letter, title }) =>
      taken.has(letter) ? [] : [{ title, cell: `${letter}${row}` }],
    ),
  }
}

/** What may be the head: the one that was found, else the row of several texts that names the most columns. */
export const seeHead = (grid: Grid, shape: SheetShape, found: Header | undefined): SeenHead | undefined => {
  const header = found ?? findLikely(grid, shape)
  if (!header) return undefined
  return {
    row: header.row,
    cells: listTitles(grid, header.row),
    places: Object.fromEntries(
      [...header.places].flatMap(([name, [place]]) =>
        place === undefined ? [] : [[name, toLetters(place)]],
      ),
    ),
  }
}

const findLikely = (grid: Grid, shape: SheetShape): Header | undefined => {
  const names = toNames(shape)
  return (
    listUpperRows(grid)
      // A title that is merged over all columns stands in each of them.
      .filter((row) => new Set(listTitles(grid, row).map(({ title }) => title)).size > 1)
      .map((row) => toHeader(grid, row, names))
      .reduce<Header | undefined>(
        (best, one) => (!best || one.places.size > best.places.size ? one : best),
        undefined,
      )
  )
}

const listTitles = (grid: Grid, row: number): SeenHead['cells'] =>
  [...(grid.rows.get(row) ?? [])]
    .toSorted(([one], [other]) => one - other)
    .map(([place, cell]) => ({ title: toQuoted(toTitle(cell)), letter: toLetters(place) }))
    .filter(({ title }) => title !== '')

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
