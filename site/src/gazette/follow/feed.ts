import { type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import { z } from 'zod'
import { listEvents } from './event-stream.ts'

/** A page of the feed, its entries not yet looked at: which of them is damaged is to be said by number. */
const rawPage = z.strictObject({ latest: z.int().nonnegative(), entries: z.array(z.unknown()) })
export type RawPage = z.infer<typeof rawPage>

/** The feed could not be read: the CMS is off, busy or something else answers in its place. To be tried again. */
export class FeedError extends Error {
  constructor(address: string, reason: string, options?: ErrorOptions) {
    super(`${address}: ${reason}`, options)
    this.name = 'FeedError'
  }
}

export type FeedOptions = {
  readonly cmsUrl: string
  /** Ends whatever is being read. */
  readonly stop: AbortSignal
  /** Milliseconds: for one answer, and how long a stream may say nothing. */
  readonly answerWithin: number
  readonly silentFor: number
}

const pageSize = 250

/** Reads the gazette of a CMS over HTTP. All methods throw {@link FeedError} where nothing good can be read. */
export const toFeed = ({ cmsUrl, stop, answerWithin, silentFor }: FeedOptions) => {
  let seen: { address: string; etag: string } | undefined

  const ask = async (path: string, headers: Record<string, string> = {}): Promise<Response> => {
    const address = cmsUrl + path
    const signal = AbortSignal.any([stop, AbortSignal.timeout(answerWithin)])
    const response = await wrap(address, () => fetch(address, { headers, signal }))
    if (response.ok || response.status === 304 || response.status === 404) return response
    await response.body?.cancel()
    throw new FeedError(address, `HTTP ${response.status}`)
  }

  const readJson = async <T>(response: Response, schema: z.ZodType<T>): Promise<T> =>
    wrap(response.url, async () => {
      if (response.status === 404) throw new Error('HTTP 404')
      return schema.parse(await response.json())
    })

  return {
    /** Entries after `after`; undefined where the answer is the one that was given last time. */
    findPage: async (after: number): Promise<RawPage | undefined> => {
      const path = `/api/gazette?after=${after}&limit=${pageSize}`
      const response = await ask(path, seen?.address === path ? { 'If-None-Match': seen.etag } : {})
      if (response.status === 304) return undefined
      const page = await readJson(response, rawPage)
      const etag = response.headers.get('etag')
      seen = etag ? { address: path, etag } : undefined
      return page
    },
    readKeys: async (): Promise<KeySet> => readJson(await ask('/.well-known/exemplar-keys.json'), keySet),
    /** The bytes of a published file, at most `limit` and one more; undefined where it is not served. */
    findFile: async (name: string, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
      const response = await ask(`/api/gazette/files/${name}`)
      if (response.ok) return wrap(response.url, () => readAtMost(response, limit))
      await response.body?.cancel()
      return undefined
    },
    /** The stream after `after`: raw entries as they come, undefined for a sign of life. Ends when it ends. */
    openStream: async (after: number): Promise<AsyncGenerator<unknown, void, void>> => {
      const address = `${cmsUrl}/api/gazette/stream?after=${after}`
      const silence = toSilence(silentFor)
      const signal = AbortSignal.any([stop, silence.signal])
      const headers = { Accept: 'text/event-stream', 'Last-Event-ID': String(after) }
      const response = await wrap(address, () => fetch(address, { headers, signal }))
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
      if (response.ok && isStream && response.body) return listEntries(address, response.body, silence)
      silence.end()
      await response.body?.cancel()
      throw new FeedError(address, `HTTP ${response.status}, no event stream`)
    },
    /** Makes the next {@link findPage} give its page even if it has not changed. */
    forgetPage: (): void => {
      seen = undefined
    },
  }
}
export type Feed = ReturnType<typeof toFeed>

const wrap = async <T>(address: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const { message, cause } = error as Error
    throw new FeedError(address, cause ? `${message} (${String(cause)})` : message, { cause: error })
  }
}

const readAtMost = async (response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    parts.push(part)
    length += part.length
    // Breaking off closes the connection.
    if (length > limit) break
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Aborts when nothing was heard for `milliseconds`. */
const toSilence = (milliseconds: number) => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new Error('the stream went silent')), milliseconds).unref()
  return { signal: controller.signal, heard: () => timer.refresh(), end: () => clearTimeout(timer) }
}

async function* listEntries(
  address: string,
  body: ReadableStream<Uint8Array>,
  silence: ReturnType<typeof toSilence>,
): AsyncGenerator<unknown, void, void> {
  try {
    const decoder = new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>
    for await (const event of listEvents(body.pipeThrough(decoder))) {
      silence.heard()
      if (event === 'comment') yield undefined
      else if (event.event === 'entry') yield JSON.parse(event.data)
    }
  } catch (error) {
    throw new FeedError(address, (error as Error).message, { cause: error })
  } finally {
    silence.end()
  }
}
