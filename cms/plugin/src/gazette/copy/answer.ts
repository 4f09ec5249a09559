import { readAtMost } from './read-at-most.ts'

/** Milliseconds within which an answer has to be there whole. */
const answerWithin = 60_000

/** Something could not be read: nobody answers, or what answers is not what was asked for. */
export class UnreadableError extends Error {
  constructor(place: string, reason: { zh: string; en: string }, options?: ErrorOptions) {
    super(`${place}：${reason.zh}\n${place}: ${reason.en}`, options)
    this.name = 'UnreadableError'
  }
}

/**
 * The bytes that an address answers, at most `limit` of them after decoding and within a minute; undefined where it
 * says that there is nothing (404). Follows no redirect: what was asked for is what is to answer. Throws an {@link UnreadableError} for everything else.
 */
const findAnswer = async (
  address: string,
  { limit, within = answerWithin }: { limit: number; within?: number },
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const response = await findResponse(address, within)
  return response && wrap(address, () => readWhole(response, { address, limit }))
}

/** The same as it comes, for whoever counts the bytes; an {@link UnreadableError} where it breaks off. */
export const findSource = async (
  address: string,
  { within }: { within: number },
): Promise<AsyncIterable<Uint8Array> | undefined> => {
  const response = await findResponse(address, within)
  return response && readParts(response, address)
}

async function* readParts(response: Response, address: string): AsyncIterable<Uint8Array> {
  const parts = response.body?.[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = parts && (await wrap(address, () => parts.next()))
      if (!next || next.done) return
      yield next.value
    }
  } finally {
    await parts?.return?.()
  }
}

const findResponse = async (address: string, within: number): Promise<Response | undefined> => {
  const response = await wrap(address, () =>
    fetch(address, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'identity' },
      signal: AbortSignal.timeout(within),
    }),
  )
  if (response.ok) return response
  const said = await wrap(address, () => readSome(response))
  if (response.status === 404) return undefined
  const target = response.headers.get('location')
  if (target !== null)
    throw new UnreadableError(address, {
      zh: `跳转到 ${target}，没有跟去；请改用那个网址`,
      en: `it leads to ${target}, which was not followed; use that address`,
    })
  const reason = { zh: `答复 ${response.status} ${said}`, en: `it answered ${response.status}` }
  throw new UnreadableError(address, reason)
}

/** The same as text; nothing there is an error too. Bytes that are no UTF-8 are one. */
export const readAnswer = async (address: string, limit: number): Promise<string> => {
  const bytes = await findAnswer(address, { limit })
  if (!bytes) throw new UnreadableError(address, { zh: '没有这个地址（404）', en: 'there is nothing (404)' })
  return wrap(address, async () => toText(bytes))
}

/** UTF-8 to the letter: nothing is replaced, and a byte order mark is a letter like others. */
export const toText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

const wrap = async <T>(address: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    const { message, cause } = error as Error
    const why = cause instanceof Error ? `${message}, ${cause.message}` : message
    throw new UnreadableError(
      address,
      { zh: `读不到（${why}）`, en: `it cannot be read: ${why}` },
      { cause: error },
    )
  }
}

const readWhole = async (
  response: Response,
  { address, limit }: { address: string; limit: number },
): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await readAtMost(response, limit)
  if (bytes) return bytes
  throw new UnreadableError(address, {
    zh: `答复超过${limit}字节，不再读下去`,
    en: `the answer has more than ${limit} bytes and was not read on`,
  })
}

/** The beginning of a refusal, to be told. */
const readSome = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = []
  for await (const part of response.body ?? []) {
    parts.push(part)
    if (Buffer.concat(parts).length >= longestSaid) break
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, longestSaid)).replaceAll(/\s+/g, ' ')
}
const longestSaid = 500
