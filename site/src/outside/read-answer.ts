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

const readBody = async (
  response: Response,
  { limit, patience }: { limit: number; patience: Patience },
): Promise<Buffer<ArrayBuffer>> => {
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop closes the connection.
  for await (const part of response.body ?? []) {
    patience.heard()
    parts.push(part)
    length += part.length
    if (length > limit) throw new AnswerError('answer-too-large', `more than ${limit} bytes`)
  }
  return Buffer.concat(parts)
}
