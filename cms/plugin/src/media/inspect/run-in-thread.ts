import { Worker } from 'node:worker_threads'
import { DatabaseError } from '../../database/errors.ts'

/** How long a thread may work, how much it may hold beside the bytes that it is given, and whether anybody still waits. */
export type ThreadLimits = {
  readonly milliseconds: number
  readonly megabytes: number
  readonly left?: AbortSignal | undefined
}

/** What came of it: what the thread answered, or the limit that it was ended at. */
export type Ran<T> = { readonly answer: T } | { readonly ended: 'time' | 'memory' }

/** As it stands in the source, or in the package, where everything is one floor. Not by `new URL`: a bundler would take it along. */
export const toThreadFile = (
  here: string,
  { inSource, inPackage }: { inSource: string; inPackage: string },
) => `${here.slice(0, here.lastIndexOf('/'))}/${here.endsWith('.ts') ? inSource : inPackage}`

/**
 * Gives a task to a thread of its own, which knows nothing of this process and is ended once it has answered, or at its
 * limits: whoever asks for something else meanwhile is answered. For files of strangers. Throws `too-busy` once whoever
 * asked has left: nobody hears it.
 */
export const runInThread = async <T>(
  task: unknown,
  { file, left, milliseconds, megabytes }: ThreadLimits & { readonly file: string },
): Promise<Ran<T>> => {
  const thread = new Worker(new URL(file), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
    env: {},
  })
  const done = Promise.withResolvers<Ran<T>>()
  const leave = () => done.reject(new DatabaseError('too-busy'))
  const timer = setTimeout(() => done.resolve({ ended: 'time' }), milliseconds)
  thread.on('message', (answer: T) => done.resolve({ answer }))
  thread.on('error', (error: Error & { code?: string }) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done.resolve({ ended: 'memory' }) : done.reject(error),
  )
  left?.addEventListener('abort', leave)
  try {
    if (left?.aborted) leave()
    else thread.postMessage(task)
    return await done.promise
  } finally {
    clearTimeout(timer)
    left?.removeEventListener('abort', leave)
    await thread.terminate()
  }
}
