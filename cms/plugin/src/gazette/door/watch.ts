import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { DatabaseError } from '../../database/errors.ts'
import { findLatestHead } from '../entry/entry-row.ts'
import type { Signal } from './signal.ts'

/** How many streams one process keeps open. More followers than that want a second process or polling. */
const mostStreams = 200
/** Another process may have appended; this is how late its entries come, in milliseconds. */
const lookEvery = 1_000

/** Looks for entries of other processes on behalf of all streams, while there is one. */
export type Watch = {
  /** Counts a stream in; `too-busy` when there are too many. Call what it returns when the stream ends. */
  readonly join: (payload: Payload) => () => void
}

export const toWatch = (signal: Signal): Watch => {
  let streams = 0
  let stop = new AbortController()
  return {
    join: (payload) => {
      if (streams >= mostStreams) throw new DatabaseError('too-busy')
      streams += 1
      if (streams === 1) {
        stop = new AbortController()
        void look({ payload, signal, abort: stop.signal })
      }
      let joined = true
      return () => {
        if (!joined) return
        joined = false
        streams -= 1
        if (streams === 0) stop.abort()
      }
    },
  }
}

const look = async ({
  payload,
  signal,
  abort,
}: {
  payload: Payload
  signal: Signal
  abort: AbortSignal
}): Promise<void> => {
  let seen: string | undefined
  while (!abort.aborted) {
    try {
      const latest = await findLatestHead({ payload })
      // A tail that was cut or rewritten, too.
      const state = `${latest?.number} ${latest?.digest}`
      if (state !== seen) signal.notify()
      seen = state
    } catch (error) {
      if (!abort.aborted) payload.logger.error({ msg: 'could not look for new gazette entries', err: error })
    }
    await pause(lookEvery, undefined, { signal: abort }).catch(() => undefined)
  }
}
