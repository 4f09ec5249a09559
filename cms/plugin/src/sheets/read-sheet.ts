import type { ReadSheet, SheetShape } from './columns.ts'
import { SheetError } from './errors.ts'
import type { Grid } from './grid.ts'
import { findHeader } from './match/header.ts'
import { readRows } from './match/rows.ts'
import { readInThread } from './read/in-thread.ts'
import type { SheetFile } from './read/read-grids.ts'

/**
 * Reads a sheet by its shape: the one of a workbook whose head names the most of its columns. What is wrong at single
 * cells is told beside the rows. Throws an ExemplarError where the file is not read at all.
 */
export const readSheet = async (file: SheetFile, shape: SheetShape): Promise<ReadSheet> => {
  const grids = (await readInThread(file)).filter(({ rows }) => rows.size > 0)
  const toMatched = (grid: Grid): number => findHeader(grid, shape)?.places.size ?? 0
  const [first] = grids.toSorted((one, other) => toMatched(other) - toMatched(one))
  if (!first) throw new SheetError('sheet-empty')
  return readRows(first, shape)
}
