import type { ReadSheet, SheetShape } from './columns.ts'
import { readInThread } from './read/in-thread.ts'
import type { SheetFile } from './read/read-grids.ts'

/**
 * Reads a sheet by its shape: the one of a workbook whose head names the most of its columns. What is wrong at single
 * cells is told beside the rows. Throws an ExemplarError where the file is not read at all.
 */
export const readSheet = (file: SheetFile, shape: SheetShape, left?: AbortSignal): Promise<ReadSheet> =>
  readInThread({ file, shape }, { left })
