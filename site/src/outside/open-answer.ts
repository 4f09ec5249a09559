import { toAnswerError } from './answer-error.ts'
import { toPatience } from './patience.ts'
import { request } from './request.ts'

/** An answer whose body is still to be read. Whoever opened it reads it to its end, leaves the loop, or closes it. */
export type OpenAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly parts: AsyncIterable<Uint8Array>
  readonly close: () => Promise<void>
}

type OpenOptions = {
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds: for the whole answer, and for a silence before it or within. */
  readonly within: number
  readonly silentFor: number
  readonly stop?: AbortSignal
}

/**
 * Begins to read an answer from outside, of which nothing is kept in memory. How many bytes there may be is counted by
 * whoever takes them. Throws an `AnswerError`, also while it is read, where it breaks off or takes too long.
 */
export const openAnswer = async (
  address: string,
  { within, silentFor, stop, headers }: OpenOptions,
): Promise<OpenAnswer> => {
  const patience = toPatience({ within, silentFor })
  const signal = stop ? AbortSignal.any([stop, patience.signal]) : patience.signal
  const toReason = (error: unknown) => toAnswerError(patience.signal.aborted ? patience.signal.reason : error)
  try {
    const response = await request(address, { headers, signal })
    const reader = response.body?.getReader()
    const close = async (): Promise<void> => {
      patience.end()
      await reader?.cancel().catch(() => undefined)
    }
    const parts = readParts({ reader, heard: patience.heard, close, toReason })
    return { status: response.status, headers: response.headers, parts, close }
  } catch (error) {
    patience.end()
    throw toReason(error)
  }
}

type Reading = Pick<OpenAnswer, 'close'> & {
  readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  readonly heard: () => void
  readonly toReason: (error: unknown) => Error
}

async function* readParts({
  reader,
  heard,
  close,
  toReason,
}: Reading): AsyncGenerator<Uint8Array, void, void> {
  try {
    for (;;) {
      const next = await reader?.read()
      if (!next || next.done) return
      heard()
      yield next.value
    }
  } catch (error) {
    throw toReason(error)
  } finally {
    await close()
  }
}
