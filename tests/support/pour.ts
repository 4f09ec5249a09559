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
    else await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
}

/** Writes a letter every so many milliseconds, until the reader goes away. */
export const drip = (response: ServerResponse, milliseconds: number): void => {
  const timer = setInterval(() => response.write(' '), milliseconds)
  response.once('close', () => clearInterval(timer))
}

/** Ten megabytes of blanks, packed. */
export const packed = gzipSync(Buffer.alloc(10 * 1024 * 1024, ' '))
