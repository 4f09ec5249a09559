import type { ReadSheet, SheetShape } from '../columns.ts'
import type { Grid } from '../grid.ts'
import { SheetRefusal } from '../read/refusal.ts'
import { findHeader } from './header.ts'
import { readRows } from './rows.ts'

/** Reads the sheet of a workbook whose head names the most columns of a shape. Throws a SheetRefusal where none has rows. */
export const readBest = (grids: readonly Grid[], shape: SheetShape): ReadSheet => {
  const [best] = grids
    .filter(({ rows }) => rows.size > 0)
    .map((grid) => ({ grid, named: countNamed(grid, shape) }))
    .toSorted((one, other) => other.named - one.named)
  if (!best) throw new SheetRefusal('sheet-empty')
  return readRows(best.grid, shape)
}

/** One that was pointed out is taken before any other. */
const countNamed = (grid: Grid, shape: SheetShape): number =>
  grid.name === shape.chosen?.sheet ? Number.POSITIVE_INFINITY : (findHeader(grid, shape)?.places.size ?? 0)
