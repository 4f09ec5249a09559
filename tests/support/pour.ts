import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** Writes a chunk again and again, `times` or for ever, as fast as it is read, until the reader goes away. */
export const pour = async (
  response: ServerResponse,
  chunk: string | Uint8Array,
  times = Number.POSITIVE_INFINITY,
): Promise<void> => {
  for (let time = 0; time < times; time++) {
    if (response.destroyed) return
    if (response.write(chunk)) await new Promise((resolve) => setImmediate(resolve))
    else await untilWritableOrGone(response)
  }
}

/** Takes the listener away that was not called: a long pour would leave thousands. */
const untilWritableOrGone = async (response: ServerResponse): Promise<void> => {
  const over = new AbortController()
  const { signal } = over
  const events = ['drain', 'close'].map((name) => once(response, name, { signal }))
  await Promise.race(events)
  over.abort()
  await Promise.allSettled(events)
}

/** Writes a letter every so many milliseconds, until the reader goes away. */
export const drip = (response: ServerResponse, milliseconds: number): void => {
  const timer = setInterval(() => response.write(' '), milliseconds)
  response.once('close', () => clearInterval(timer))
}

/** Ten megabytes of blanks, packed. */
export const packed = gzipSync(Buffer.alloc(10 * 1024 * 1024, ' '))
