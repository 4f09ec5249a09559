import { DatabaseError } from '../../database/errors.ts'

/** Files that wait for a thread at most; each is held meanwhile. */
const mostWaiting = 8

/**
 * What waits for a thread. Throws `too-busy` where many wait already, and as soon as whoever waits has `left`: their file
 * is let go then, and their place is somebody else's.
 */
type ThreadQueue = <T>(work: () => Promise<T>, left: AbortSignal | undefined) => Promise<T>

/** One at a time: what one of them holds is bounded, of many together it would not be. */
export const toThreadQueue = (): ThreadQueue => {
  const waiting = new Set<PromiseWithResolvers<void>>()
  let isBusy = false
  const wait = async (left: AbortSignal | undefined): Promise<void> => {
    if (waiting.size >= mostWaiting) throw new DatabaseError('too-busy')
    const turn = Promise.withResolvers<void>()
    const leave = () => {
      if (waiting.delete(turn)) turn.reject(new DatabaseError('too-busy'))
    }
    waiting.add(turn)
    left?.addEventListener('abort', leave)
    try {
      await turn.promise
    } finally {
      left?.removeEventListener('abort', leave)
    }
  }
  return async (work, left) => {
    if (left?.aborted) throw new DatabaseError('too-busy')
    // Whoever is called from there finds the place taken for them.
    if (isBusy) await wait(left)
    isBusy = true
    try {
      return await work()
    } finally {
      const [next] = waiting
      if (next) {
        waiting.delete(next)
        next.resolve()
      } else isBusy = false
    }
  }
}
