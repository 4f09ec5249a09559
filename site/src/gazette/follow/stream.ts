import { type GazetteHead, gazetteHead } from '@exemplar/shared/gazette/entry'
import { AnswerError, toAnswerError } from '../../outside/answer-error.ts'
import { type Patience, toPatience } from '../../outside/patience.ts'
import { request } from '../../outside/request.ts'
import { type Candidate, readCandidate } from './candidate.ts'
import { listEvents } from './event-stream.ts'

/** What a stream brings: an entry as it came, the state of the gazette, or no more than a sign of life. */
export type Brought =
  | { readonly entry: Candidate }
  | { readonly state: GazetteHead }
  | { readonly comment: true }

type StreamOptions = {
  readonly after: number
  readonly stop: AbortSignal
  /** Milliseconds without a sign of life until it is taken for dead. */
  readonly silentFor: number
}

/** Opens the stream of a feed after an entry. Throws an {@link AnswerError} where there is none, and when it breaks. */
export const openStream = async (
  cmsUrl: string,
  { after, stop, silentFor }: StreamOptions,
): Promise<AsyncGenerator<Brought, void, void>> => {
  const address = `${cmsUrl}/api/gazette/stream?after=${after}`
  const patience = toPatience({ silentFor })
  const signal = AbortSignal.any([stop, patience.signal])
  try {
    const headers = { Accept: 'text/event-stream', 'Last-Event-ID': String(after) }
    const response = await request(address, { headers, signal })
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
    if (response.ok && isStream && response.body) return listBrought(address, response.body, patience)
    await response.body?.cancel()
    throw new AnswerError('feed-unreachable', `HTTP ${response.status}, no event stream`)
  } catch (error) {
    patience.end()
    throw toStreamError(address, error, patience)
  }
}

async function* listBrought(
  address: string,
  body: ReadableStream<Uint8Array>,
  patience: Patience,
): AsyncGenerator<Brought, void, void> {
  try {
    const decoder = new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>
    for await (const event of listEvents(body.pipeThrough(decoder))) {
      patience.heard()
      if (event === 'comment') yield { comment: true }
      else if (event.event === 'entry') yield { entry: readCandidate(Buffer.from(event.data)) }
      else if (event.event === 'head') yield { state: readState(event.data) }
    }
  } catch (error) {
    throw toStreamError(address, error, patience)
  } finally {
    patience.end()
  }
}

const readState = (data: string): GazetteHead => {
  const { data: state } = gazetteHead.safeParse(data.length < longestState ? parse(data) : undefined)
  if (!state) throw new AnswerError('answer-malformed', 'a head that is none')
  return state
}

const longestState = 10_000

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const toStreamError = (address: string, error: unknown, { signal }: Patience): AnswerError => {
  const { code, message } = toAnswerError(signal.aborted ? signal.reason : error)
  return new AnswerError(code, `${address}: ${message}`, { cause: error })
}
