import { parentPort } from 'node:worker_threads'
import type { CodeOf } from '../../errors/declare-errors.ts'
import type { ReadSheet, SheetShape } from '../columns.ts'
import type { SheetError } from '../errors.ts'
import { readBest } from '../match/read-best.ts'
import { readGrids, type SheetFile } from './read-grids.ts'
import { SheetRefusal } from './refusal.ts'

/** What goes into the thread. */
export type SheetTask = { readonly file: SheetFile; readonly shape: SheetShape }
/** What comes out of it: the sheet, or why not. */
export type Outcome = { readonly read: ReadSheet } | { readonly refused: CodeOf<typeof SheetError> }

const work = async ({ file, shape }: SheetTask): Promise<Outcome> => {
  try {
    return { read: readBest(await readGrids(file), shape) }
  } catch (error) {
    if (error instanceof SheetRefusal) return { refused: error.code }
    throw error
  }
}

parentPort?.on('message', async (task: SheetTask) => parentPort?.postMessage(await work(task)))
