import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './encoding.ts'

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/**
 * `page`: made once for a state of the gazette, while readers wait; what more than this would save takes ten times as
 * long. `file`: made once, so small.
 */
const qualities = { page: { br: 8, gzip: 6 }, file: { br: 11, gzip: 9 } } as const

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
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
  }
  return compressors.br(body, { params })
}

/** Below this a compressed body saves nothing on the wire: it fits into one packet as it is. */
const smallest = 1_024

/** Whether compressing a body of a content type is worth it: texts are, pictures and fonts are compressed already. */
export const isWorthCompressing = (type: string, { byteLength }: Uint8Array): boolean =>
  byteLength >= smallest && /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/.test(type)
