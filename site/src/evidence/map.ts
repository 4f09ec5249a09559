import type { ByStandard } from '../gazette/replica.ts'

/** A district in the map: how many of its communities evidence each standard. */
export type MapRow = {
  readonly slug: string
  readonly name: string
  /** Communities that stand in it today. */
  readonly standing: number
  readonly cells: ByStandard
}

const none: ByStandard = new Map()

/** What the map says of a district; one in which nothing was written has no cells of its own. */
export const toMapRow = (
  district: { slug: string; name: string; standing: number },
  coverage: ReadonlyMap<string, ByStandard>,
): MapRow => ({ ...district, cells: coverage.get(district.slug) ?? none })

/** Steps in which a cell fills: a share that is not nothing is seen as one at least. */
const steps = 20

/** How far a cell is filled, in twentieths of its height. */
export const toLevel = (communities: number, standing: number): number =>
  communities === 0 || standing === 0 ? 0 : Math.max(1, Math.round((communities / standing) * steps))

/** Cells of the numbers that have anything in them, all districts together. */
export const sumCells = (rows: readonly MapRow[], numbers: readonly number[]): number =>
  rows.reduce((sum, { cells }) => sum + sumRow(cells, numbers), 0)

/** The same of one row. */
export const sumRow = (cells: ByStandard, numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + (cells.get(number) ?? 0), 0)

/** Communities that evidence one standard, in all districts. */
export const sumColumn = (rows: readonly MapRow[], number: number): number =>
  rows.reduce((sum, { cells }) => sum + (cells.get(number) ?? 0), 0)

/** A standard that few evidence: in how many communities, and in which districts in none. */
export type Hole = {
  readonly number: number
  readonly communities: number
  readonly lacking: readonly MapRow[]
}

/** The standards that the fewest communities evidence, the emptiest first. */
export const listHoles = (rows: readonly MapRow[], numbers: readonly number[], count: number): Hole[] =>
  numbers
    .map((number) => ({
      number,
      communities: sumColumn(rows, number),
      lacking: rows.filter(({ cells }) => !cells.get(number)),
    }))
    .toSorted((one, other) => one.communities - other.communities || one.number - other.number)
    .slice(0, count)

/** A share of a whole in percent: with one digit after the point below ten, and never 0 or 100 where it is neither. */
export const toPercent = (part: number, whole: number): string => {
  if (whole === 0 || part === 0) return '0'
  if (part === whole) return '100'
  const percent = (part / whole) * 100
  if (percent < 0.1) return '0.1'
  return percent < 10 ? percent.toFixed(1) : String(Math.min(99, Math.round(percent)))
}

/** `威海临港经济技术开发区` as people of the city say it: without the city. */
export const toShortName = (name: string, city: string): string => {
  const before = city.replace(/市$/, '')
  return before !== '' && name.startsWith(before) && name.length > before.length + 2
    ? name.slice(before.length)
    : name
}
