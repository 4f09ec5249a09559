import { parentPort } from 'node:worker_threads'
import type { CodeOf } from '../../errors/declare-errors.ts'
import type { SheetError } from '../errors.ts'
import type { Grid } from '../grid.ts'
import { readGrids, type SheetFile } from './read-grids.ts'
import { SheetRefusal } from './refusal.ts'

/** What comes out of the thread: the sheets, or why not. */
export type Outcome = { readonly grids: readonly Grid[] } | { readonly refused: CodeOf<typeof SheetError> }

const work = async (file: SheetFile): Promise<Outcome> => {
  try {
    return { grids: await readGrids(file) }
  } catch (error) {
    if (error instanceof SheetRefusal) return { refused: error.code }
    throw error
  }
}

parentPort?.on('message', async (file: SheetFile) => parentPort?.postMessage(await work(file)))
