import { AnswerError, toAnswerError } from './answer-error.ts'
import { type Patience, toPatience } from './patience.ts'
import { request } from './request.ts'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer<ArrayBuffer>
}

export type AskOptions = {
  readonly headers?: Readonly<Record<string, string>>
  /** The most bytes that are read, after whatever encoding they came in was undone. */
  readonly limit: number
  /** Milliseconds: for the whole answer, and for a silence before it or within. */
  readonly within: number
  readonly silentFor: number
  readonly stop?: AbortSignal
  /** Of which statuses the body is wanted; of 200 alone if not given. */
  readonly wants?: (status: number) => boolean
}

/**
 * Reads an answer from outside whole, within limits. Throws an {@link AnswerError} where none comes, or where it passes one
 * of them; then the connection is closed. An answer whose body is not wanted comes without it.
 */
export const readAnswer = async (
  address: string,
  { limit, within, silentFor, stop, headers, wants = isOk }: AskOptions,
): Promise<Answer> => {
  const patience = toPatience({ within, silentFor })
  const signal = stop ? AbortSignal.any([stop, patience.signal]) : patience.signal
  try {
    const response = await request(address, { headers, signal })
    const { status } = response
    if (wants(status))
      return { status, headers: response.headers, body: await readBody(response, { limit, patience }) }
    await response.body?.cancel()
    return { status, headers: response.headers, body: Buffer.alloc(0) }
  } catch (error) {
    throw toAnswerError(patience.signal.aborted ? patience.signal.reason : error)
  } finally {
    patience.end()
  }
}

const isOk = (status: number): boolean => status === 200

/**
 * The body in one buffer, of the length that was announced where one was: the parts are not held beside it, so that reading
 * a large page over and over costs that page and not three of it.
 */
const readBody = async (
  response: Response,
  { limit, patience }: { limit: number; patience: Patience },
): Promise<Buffer<ArrayBuffer>> => {
  let body = Buffer.alloc(Math.min(toAnnounced(response.headers), limit))
  let length = 0
  // Leaving the loop closes the connection.
  for await (const part of response.body ?? []) {
    patience.heard()
    const end = length + part.length
    if (end > limit) throw new AnswerError('answer-too-large', `more than ${limit} bytes`)
    if (end > body.length) body = toGrown(body, Math.min(Math.max(end, 2 * body.length), limit))
    body.set(part, length)
    length = end
  }
  return body.subarray(0, length)
}

/** Bytes that an answer says it has. What it says is a hint: what comes is counted. */
const toAnnounced = (headers: Headers): number => {
  const announced = Number(headers.get('content-length'))
  return Number.isSafeInteger(announced) && announced > 0 ? announced : 0
}

const toGrown = (body: Buffer<ArrayBuffer>, length: number): Buffer<ArrayBuffer> => {
  const grown = Buffer.alloc(length)
  grown.set(body)
  return grown
}
