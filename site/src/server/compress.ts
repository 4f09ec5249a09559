import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './encoding.ts'

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/**
 * `page`: made for one request, so quickly (Brotli 8 takes a millisecond longer than 6 and makes a page up to a twentieth
 * smaller; 9 takes ten times as long); `file`: made once, so small.
 */
const qualities = { page: { br: 8, gzip: 6 }, file: { br: 11, gzip: 9 } } as const

/**
 * Of what is called long, Brotli reads all of it to choose how letters are foretold; of the rest 64 bytes in 4 KB, and whether
 * a large page is 500 bytes heavier is a matter of what stands in them.
 */
const toSizeHint = ({ byteLength }: Uint8Array): number =>
  byteLength < 64 * 1024 ? byteLength : Math.max(byteLength, 1024 * 1024)

/** Compresses a body. */
export const compress = async (
  body: Uint8Array,
  { encoding, effort }: { encoding: Encoding; effort: keyof typeof qualities },
): Promise<Uint8Array> => {
  const { br, gzip: level } = qualities[effort]
  if (encoding === 'gzip') return compressors.gzip(body, { level })
  if (encoding === 'identity') return body
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: br,
    [constants.BROTLI_PARAM_SIZE_HINT]: toSizeHint(body),
  }
  return compressors.br(body, { params })
}

/** Below this a compressed body saves nothing on the wire: it fits into one packet as it is. */
const smallest = 1_024

/** Whether compressing a body of a content type is worth it: texts are, pictures and fonts are compressed already. */
export const isWorthCompressing = (type: string, { byteLength }: Uint8Array): boolean =>
  byteLength >= smallest && /^(text\/|application\/((.+\+)?(json|xml)|javascript)|image\/svg)/.test(type)
