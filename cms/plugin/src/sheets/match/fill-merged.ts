import { type Cell, type Grid, mostOfSheet, type Range } from '../grid.ts'
import { SheetRefusal } from '../read/refusal.ts'

/**
 * A grid in which every cell of a merged area says what the area says: a district that stands beside four communities.
 * Throws a SheetRefusal where areas lie over each other again and again.
 */
export const fillMerged = (grid: Grid): Grid => {
  if (grid.merged.length === 0) return grid
  const rows = new Map([...grid.rows].map(([row, cells]) => [row, new Map(cells)]))
  let left = mostTogether
  for (const range of grid.merged) {
    left -= fill(rows, range)
    if (left < 0) throw new SheetRefusal('sheet-too-large')
  }
  return { ...grid, rows }
}

/** More cells than a sheet has are not filled: an area as wide as the whole sheet says nothing. */
const mostCells = 20_000
/** Of all areas: no two of a sheet have a cell in common. */
const mostTogether = mostOfSheet.rows * mostOfSheet.columns

/** How many cells were looked at. */
const fill = (rows: Map<number, Map<number, Cell>>, { bottom, left, right, top }: Range): number => {
  const cell = rows.get(top)?.get(left)
  const count = (bottom - top + 1) * (right - left + 1)
  if (!cell || count > mostCells) return 0
  for (let row = top; row <= bottom; row++) {
    const cells = rows.get(row)
    // A row in which nothing else stands stays empty.
    if (!cells) continue
    for (let column = left; column <= right; column++) if (!cells.has(column)) cells.set(column, cell)
  }
  return Math.max(0, count)
}
