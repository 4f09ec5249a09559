import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './encoding.ts'

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/**
 * `many`: as a page, of those that are made by the thousand one after the other, so in little room. `page`: made for one
 * request, so quickly (Brotli 8 takes a millisecond longer than 6 and makes a page up to a twentieth
 * smaller; 9 takes ten times as long); `file`: made once, so small.
 */
const qualities = { many: { br: 8, gzip: 6 }, page: { br: 8, gzip: 6 }, file: { br: 11, gzip: 9 } } as const

/**
 * Sizes that Brotli is told. Of what it takes for long it reads all to choose how letters are foretold, of the rest 64 bytes
 * in 4 KB: which of the two comes out shorter, by up to 500 bytes a page, is a matter of what stands in it.
 */
const toldSizes = (body: Uint8Array): number[] => [...new Set([body.byteLength, 1024 * 1024])]

/**
 * How far back Brotli looks (as a power of two): all over a page, and not over the megabytes that it makes ready for
 * otherwise, which takes longer than the page. What comes out is the same. With the least that there is, up to 64 KB, it
 * takes half a megabyte in place of two, and a page comes out some bytes longer.
 */
const toWindow = (bytes: number, least: number): number =>
  Math.min(22, Math.max(least, Math.ceil(Math.log2(bytes + 1))))
const leastWindows = { many: 16, page: 18, file: 22 } as const

/** Compresses a body. */
export const compress = async (
  body: Uint8Array,
  { encoding, effort }: { encoding: Encoding; effort: keyof typeof qualities },
): Promise<Uint8Array> => {
  const { br, gzip: level } = qualities[effort]
  if (encoding === 'gzip') return compressors.gzip(body, { level })
  if (encoding === 'identity') return body
  const made = await Promise.all(
    (effort === 'file' ? [body.byteLength] : toldSizes(body)).map((size) =>
      compressors.br(body, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: br,
          [constants.BROTLI_PARAM_SIZE_HINT]: size,
          [constants.BROTLI_PARAM_LGWIN]: toWindow(body.byteLength, leastWindows[effort]),
        },
      }),
    ),
  )
  return made.reduce((short, other) => (other.byteLength < short.byteLength ? other : short))
}

/** Below this a compressed body saves nothing on the wire: it fits into one packet as it is. */
const smallest = 1_024

/** Whether compressing a body of a content type is worth it: texts are, pictures and fonts are compressed already. */
export const isWorthCompressing = (type: string, { byteLength }: Uint8Array): boolean =>
  byteLength >= smallest && /^(text\/|application\/((.+\+)?(json|xml)|javascript)|image\/svg)/.test(type)
