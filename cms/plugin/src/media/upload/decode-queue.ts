import type { PayloadRequest } from 'payload'
import { MediaError } from '../errors.ts'

/** Pictures that wait to be unpacked at most; each holds its file meanwhile. */
const mostWaiting = 8
/** Milliseconds after which a place is given on, whatever has become of whoever had it. */
const longest = 60_000

const waiting: (() => void)[] = []
let busy = false
const leaves = new WeakMap<PayloadRequest, () => void>()

/**
 * Waits until this upload may unpack its picture: one at a time, because signing in and reading files run on the same
 * few threads. Throws `too-many-pictures` where many wait already. The place is held until {@link leaveQueue}.
 */
export const enterQueue = async (req: PayloadRequest): Promise<void> => {
  if (leaves.has(req)) return
  if (busy) {
    if (waiting.length >= mostWaiting) throw new MediaError('too-many-pictures')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  busy = true
  const timer = setTimeout(() => leaveQueue(req), longest)
  timer.unref()
  leaves.set(req, () => clearTimeout(timer))
}

/** Gives the place of an upload to the next; without one, nothing. */
export const leaveQueue = (req: PayloadRequest): void => {
  const clear = leaves.get(req)
  if (!clear) return
  leaves.delete(req)
  clear()
  const next = waiting.shift()
  if (next) next()
  else busy = false
}
