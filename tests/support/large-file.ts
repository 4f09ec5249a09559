import { createCipheriv, createHash } from 'node:crypto'
import type { FilmFile } from '@exemplar/shared/media/published-file'

const MB = 1024 * 1024
/** Far more than may be held in memory. `TEST_LONG=1` takes nearly what a film may have. */
export const largeSize = (process.env.TEST_LONG ? 900 : 160) * MB
/** How much more memory a process may have for it, in bytes. */
export const mostMemory = 100 * MB

/** The same bytes each time, none of them like the others, made as they are read. */
export async function* toLargeParts(size = largeSize): AsyncGenerator<Buffer> {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
  // What an MP4 begins with: a box that says what it is, one that describes nothing, and the film.
  const head = Buffer.alloc(32)
  head.writeUInt32BE(16, 0)
  head.write('ftypisom', 4)
  head.writeUInt32BE(8, 16)
  head.write('moov', 20)
  head.writeUInt32BE(size - 24, 24)
  head.write('mdat', 28)
  yield head
  for (let left = size - head.length; left > 0; ) {
    const length = Math.min(64 * 1024, left)
    left -= length
    yield cipher.update(Buffer.alloc(length))
  }
}

/** The large file as a document lists it. */
export const toLargeFile = async (size = largeSize): Promise<FilmFile> => {
  const digest = createHash('sha256')
  for await (const part of toLargeParts(size)) digest.update(part)
  return { sha256: digest.digest('hex'), type: 'video/mp4', bytes: size }
}

/** Notes how large this process grows from now on; whoever handles bytes calls `look`. */
export const toMemoryWatch = () => {
  const before = process.memoryUsage.rss()
  let most = before
  return {
    look: (): void => {
      most = Math.max(most, process.memoryUsage.rss())
    },
    grown: (): number => most - before,
  }
}
