import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { WorksError } from '../errors.ts'
import type { Job, Outcome, Typeset } from './job.ts'

/** Milliseconds that a sheet may take, the first of a thread with the loading of its fonts; and after which an idle thread ends. */
const longest = 20_000
const idleFor = 120_000

/** What the thread may take beside the compiler's own: as young values of the site are kept within a few megabytes. */
const heap = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 }

const threadFile = join(import.meta.dirname, 'thread.ts')

type Waiting = { readonly job: Job; readonly done: PromiseWithResolvers<Uint8Array> }

/**
 * Sets sheets one at a time, in a thread of its own, so that no page waits for one. A thread that breaks, or takes too long,
 * ends, and the next sheet has another; one that has nothing to do for a while ends too, because fonts and compiler take a
 * hundred megabytes.
 */
export const createTypesetter = ({
  file = threadFile,
  within = longest,
}: {
  file?: string
  within?: number
} = {}): { readonly typeset: Typeset; readonly close: () => Promise<void> } => {
  const queue: Waiting[] = []
  let current: Waiting | undefined
  let thread: Worker | undefined
  let timer: NodeJS.Timeout | undefined

  const settle = (how: (waiting: Waiting) => void): void => {
    clearTimeout(timer)
    const settled = current
    current = undefined
    if (settled) how(settled)
    next()
  }
  const fail = (error: WorksError): void => {
    // What runs in it may not hear of the end for a while; nobody waits for it.
    const broken = thread
    thread = undefined
    broken?.removeAllListeners()
    broken?.on('error', () => undefined)
    void broken?.terminate()
    settle(({ done }) => done.reject(error))
  }
  const open = (): Worker => {
    const opened = new Worker(file, { resourceLimits: heap })
    opened.unref()
    opened.on('message', (outcome: Outcome) => settle(({ done }) => toResult(outcome, done)))
    opened.on('error', (cause) => fail(new WorksError('typesetting-failed', String(cause), { cause })))
    opened.on('exit', (code) => fail(new WorksError('typesetting-failed', `exit ${code}`)))
    return opened
  }
  const end = async (): Promise<void> => {
    const ended = thread
    thread = undefined
    ended?.removeAllListeners()
    await ended?.terminate()
  }
  const next = (): void => {
    if (current) return
    current = queue.shift()
    clearTimeout(timer)
    if (!current) {
      timer = setTimeout(() => void end(), idleFor).unref()
      return
    }
    thread ??= open()
    timer = setTimeout(() => fail(new WorksError('typesetting-too-long', current?.job.drawing)), within)
    thread.postMessage(current.job)
  }
  return {
    typeset: (job) => {
      const done = Promise.withResolvers<Uint8Array>()
      queue.push({ job, done })
      next()
      return done.promise
    },
    close: async () => {
      clearTimeout(timer)
      for (const { done } of queue.splice(0)) done.reject(new WorksError('typesetting-failed', 'closed'))
      current?.done.reject(new WorksError('typesetting-failed', 'closed'))
      current = undefined
      await end()
    },
  }
}

const toResult = (outcome: Outcome, { resolve, reject }: PromiseWithResolvers<Uint8Array>): void => {
  if ('pdf' in outcome) resolve(outcome.pdf)
  else if ('missing' in outcome) reject(new WorksError('glyph-missing', outcome.missing))
  else reject(new WorksError('typesetting-failed', outcome.fault))
}
