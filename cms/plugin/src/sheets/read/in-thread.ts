import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import type { ReadSheet } from '../columns.ts'
import { SheetError } from '../errors.ts'
import { mostOfSheet } from '../grid.ts'
import type { Outcome, SheetTask } from './thread.ts'

/** As it stands here, or in the package, where everything is one floor. Not by `new URL`: a bundler would take it along. */
const here = import.meta.url
const threadFile = `${here.slice(0, here.lastIndexOf('/'))}/${here.endsWith('.ts') ? 'thread.ts' : 'sheet-thread.js'}`

/** What a thread may hold beside the bytes themselves: many times what the largest honest sheet takes. */
const heap = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 }

/** One at a time: what one of them holds is bounded, of many together it would not be. */
const oneAtATime = pLimit(1)

type Limits = { readonly file?: string; readonly within?: number }

/**
 * Reads a sheet by its shape in a thread of its own, which knows nothing of this process and is ended when it takes too
 * long or too much: whoever asks for something else meanwhile is answered. Throws an ExemplarError that says why not.
 */
export const readInThread = (
  task: SheetTask,
  { file = threadFile, within = mostOfSheet.milliseconds }: Limits = {},
): Promise<ReadSheet> =>
  oneAtATime(async () => {
    const thread = new Worker(new URL(file), { resourceLimits: heap, execArgv: [], env: {} })
    const done = Promise.withResolvers<Outcome>()
    const timer = setTimeout(() => done.resolve({ refused: 'sheet-took-too-long' }), within)
    thread.on('message', (outcome: Outcome) => done.resolve(outcome))
    thread.on('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? done.resolve({ refused: 'sheet-too-large' })
        : done.reject(error),
    )
    try {
      thread.postMessage(task)
      const outcome = await done.promise
      if ('refused' in outcome) throw new SheetError(outcome.refused)
      return outcome.read
    } finally {
      clearTimeout(timer)
      await thread.terminate()
    }
  })
