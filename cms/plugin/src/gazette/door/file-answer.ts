import { Readable } from 'node:stream'
import { toAskedRange } from '@exemplar/shared/media/byte-range'
import { toFileHeaders } from '@exemplar/shared/media/file-headers'
import { readFileName } from '@exemplar/shared/media/published-file'
import type { PayloadRequest } from 'payload'
import { gazetteOf } from '../runtime.ts'

/** Pieces that wait to be sent. By itself Node counts pieces where it means bytes, and would wait with a whole file. */
const strategy = new CountQueuingStrategy({ highWaterMark: 2 })

/**
 * Answers with a file of the store, or the part of it that is asked for, as it is read; undefined where there is none.
 * `saveAs` is the name under which a document is saved.
 */
export const openFileAnswer = async (
  req: PayloadRequest,
  { name, saveAs, headers }: { name: string; saveAs?: string; headers: Record<string, string> },
): Promise<Response | undefined> => {
  const { files } = gazetteOf(req.payload)
  const identity = readFileName(name)
  const found = identity && (await files.has(name))
  if (!identity || !found) return undefined
  const size = found.bytes
  const etag = `"${identity.sha256}"`
  const all = { ...headers, ...toFileHeaders(identity.type, saveAs), 'accept-ranges': 'bytes', etag }
  if (isKnown(req.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: all })
  const asked = {
    range: req.headers.get('range') ?? undefined,
    ifRange: req.headers.get('if-range') ?? undefined,
  }
  const range = toAskedRange(asked, { etag, size })
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } })
  const length = range ? range.end - range.start + 1 : size
  const sized = { ...all, 'content-length': String(length) }
  const body = req.method === 'HEAD' ? null : await files.open(name, range)
  if (body === undefined) return undefined
  const stream = body && (Readable.toWeb(body, { strategy }) as ReadableStream<Uint8Array<ArrayBuffer>>)
  if (!range) return new Response(stream, { headers: sized })
  const part = { ...sized, 'content-range': `bytes ${range.start}-${range.end}/${size}` }
  return new Response(stream, { status: 206, headers: part })
}

const isKnown = (header: string | null, etag: string): boolean =>
  header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false
