import { runInThread, toThreadFile } from '../../media/inspect/run-in-thread.ts'
import { toThreadQueue } from '../../media/inspect/thread-queue.ts'
import type { ReadSheet } from '../columns.ts'
import { SheetError } from '../errors.ts'
import { mostOfSheet } from '../grid.ts'
import type { Outcome, SheetTask } from './thread.ts'

const threadFile = toThreadFile(import.meta.url, { inSource: 'thread.ts', inPackage: 'sheet-thread.js' })

/** Many times what the largest honest sheet takes. */
const megabytes = 192

const queue = toThreadQueue()

type Limits = { readonly file?: string; readonly within?: number; readonly left?: AbortSignal | undefined }

/** Reads a sheet by its shape in a thread of its own. Throws an ExemplarError that says why not. */
export const readInThread = (
  task: SheetTask,
  { file = threadFile, left, within = mostOfSheet.milliseconds }: Limits = {},
): Promise<ReadSheet> =>
  queue(async () => {
    const ran = await runInThread<Outcome>(task, { file, milliseconds: within, megabytes, left })
    if ('ended' in ran) throw new SheetError(ran.ended === 'time' ? 'sheet-took-too-long' : 'sheet-too-large')
    if ('refused' in ran.answer) throw new SheetError(ran.answer.refused)
    return ran.answer.read
  }, left)
