import type { Cell, Grid, Range } from '../grid.ts'

/** A grid in which every cell of a merged area says what the area says: a district that stands beside four communities. */
export const fillMerged = (grid: Grid): Grid => {
  if (grid.merged.length === 0) return grid
  const rows = new Map([...grid.rows].map(([row, cells]) => [row, new Map(cells)]))
  for (const range of grid.merged) fill(rows, range)
  return { ...grid, rows }
}

/** More cells than a sheet has are not filled: an area as wide as the whole sheet says nothing. */
const mostCells = 20_000

const fill = (rows: Map<number, Map<number, Cell>>, { bottom, left, right, top }: Range): void => {
  const cell = rows.get(top)?.get(left)
  if (!cell || (bottom - top + 1) * (right - left + 1) > mostCells) return
  for (let row = top; row <= bottom; row++) {
    const cells = rows.get(row)
    // A row in which nothing else stands stays empty.
    if (!cells) continue
    for (let column = left; column <= right; column++) if (!cells.has(column)) cells.set(column, cell)
  }
}
