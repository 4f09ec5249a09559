import sharp from 'sharp'
import { toMadeOnce } from '../layout/song/made-once.ts'
import type { toSoundFiles } from './sound-files.ts'

/** In bytes: the pictures of some articles. */
const keepAtMost = 16 * 1024 * 1024
/** Nobody waits for more pictures of others than these. */
const waitAtMost = 40

/**
 * Makes JPEG of published pictures, for platforms that take no WebP; one at a time, and the last ones kept. Undefined
 * where it cannot be made now: the file is not there or no picture, or too many wait already.
 */
export const toJpegMaker = (openSound: ReturnType<typeof toSoundFiles>) => {
  const make = toMadeOnce<string>({
    make: async (name) => {
      const found = await openSound(name)
      if (!found || found === 'differs') throw new Error(`${name} is not what it was`)
      try {
        const picture = sharp(await found.handle.readFile())
        // What is clear in a picture is the paper that it stands on.
        return await picture.flatten({ background: '#fff' }).jpeg({ quality: 92 }).toBuffer()
      } finally {
        await found.handle.close()
      }
    },
    toKey: (name) => name,
    keepAtMost,
    waitAtMost,
  })
  return async (name: string): Promise<Uint8Array | undefined> => {
    try {
      return await make(name)
    } catch {
      return undefined
    }
  }
}
