import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toAskedRange } from '@exemplar/shared/media/byte-range'
import type { Answer, EndlessAnswer, FlatAnswer, SizedAnswer, WholeAnswer } from './answer.ts'

export type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

/**
 * Sends an answer; to HEAD without its body, with the length that GET would have. Resolves when it is sent, or the
 * browser has gone; rejects where its source breaks off, and then the connection is cut: what came is not taken for whole.
 */
export const send = async (answer: Exclude<Answer, FlatAnswer>, exchange: Exchange): Promise<void> => {
  if (isWhole(answer)) sendWhole(answer, exchange)
  else if (isSized(answer)) await sendSized(answer, exchange).finally(answer.body.close)
  else await sendEndless(answer, exchange).finally(answer.body.close)
}

/** The shortest way out: nothing is put together any more. */
export const sendFlat = ({ status, flat, body }: FlatAnswer, { request, response }: Exchange): void => {
  response.writeHead(status, flat as string[])
  response.end(request.method === 'HEAD' || body.byteLength === 0 ? undefined : body)
}

export const isFlat = (answer: Answer): answer is FlatAnswer => 'flat' in answer

const isWhole = (answer: Exclude<Answer, FlatAnswer>): answer is WholeAnswer =>
  answer.body instanceof Uint8Array

const isSized = (answer: SizedAnswer | EndlessAnswer): answer is SizedAnswer => 'bytes' in answer.body

/** Needs no turn of the event loop: for what has to be said while something else is wrong. */
export const sendWhole = ({ status, headers, body }: WholeAnswer, { request, response }: Exchange): void => {
  const length = status === 304 || status === 204 ? {} : { 'content-length': body.byteLength }
  response.writeHead(status, { ...headers, ...length })
  response.end(request.method === 'HEAD' || status === 304 ? undefined : body)
}

const sendSized = async ({ status, headers, body }: SizedAnswer, exchange: Exchange): Promise<void> => {
  const { request, response } = exchange
  const size = body.bytes
  const asked = { range: request.headers.range, ifRange: toOne(request.headers['if-range']) }
  const range = body.isWhole ? undefined : toAskedRange(asked, { etag: String(headers.etag), size })
  const all = { ...headers, 'accept-ranges': body.isWhole ? 'none' : 'bytes' }
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...all, 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    return
  }
  const part = range ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}
  const length = range ? range.end - range.start + 1 : size
  response.writeHead(range ? 206 : status, { ...all, ...part, 'content-length': length })
  if (request.method === 'HEAD') response.end()
  else await pass(body.open(range), response)
}

const sendEndless = async (
  { status, headers, body }: EndlessAnswer,
  { request, response }: Exchange,
): Promise<void> => {
  response.writeHead(status, headers)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  response.flushHeaders()
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await pass(Readable.from(body.open(gone.signal), { objectMode: false }), response)
}

const toOne = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined

/** A browser that goes is no fault of ours, be it while its answer goes out or before. */
const pass = async (source: Readable, response: ServerResponse): Promise<void> => {
  if (response.destroyed) {
    source.destroy()
    return
  }
  try {
    await pipeline(source, response)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
