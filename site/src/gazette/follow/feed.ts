import { type GazetteHead, gazettePage } from '@exemplar/shared/gazette/entry'
import { type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import { limits } from '@exemplar/shared/gazette/limits'
import { findJsonFault } from '@exemplar/shared/gazette/readable-json'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'
import { AnswerError, toAnswerError } from '../../outside/answer-error.ts'
import { openAnswer } from '../../outside/open-answer.ts'
import { type Answer, readAnswer } from '../../outside/read-answer.ts'
import type { OpenFrom } from './fill.ts'
import { splitObject } from './json-bytes.ts'
import { openStream } from './stream.ts'
import type { FollowTiming } from './timing.ts'

/** A page of the feed, its entries not yet looked at: which of them is damaged is to be said by number. */
export type RawPage = {
  readonly latest: number
  readonly state: GazetteHead | undefined
  readonly entries: readonly Uint8Array[]
}

type FeedOptions = {
  readonly cmsUrl: string
  /** Ends whatever is being read. */
  readonly stop: AbortSignal
  readonly timing: FollowTiming
}

/** As many as a CMS gives: what a transaction writes beside the entries is shared by them. */
const pageSize = 500

/** Bytes in a millisecond that a file has to come with at least, beside the time that every answer has. */
const slowest = 64

/** What stands in a page beside its entries. */
const mostBeside = 1024 * 1024

/** Reads the gazette of a CMS over HTTP. All methods throw an {@link AnswerError} where nothing good can be read. */
export const toFeed = ({ cmsUrl, stop, timing }: FeedOptions) => {
  let seen: { address: string; etag: string } | undefined

  const ask = (
    path: string,
    { limit, headers = {} }: { limit: number; headers?: Record<string, string> },
  ): Promise<Answer> =>
    readAnswer(cmsUrl + path, {
      ...{ limit, headers, stop, within: timing.answerWithin, silentFor: timing.answerSilentFor },
    }).catch((error: unknown) => {
      throw toPlaced(error, cmsUrl + path)
    })

  return {
    /** At most so many entries after `after`; undefined where the answer is the one that was given last time. */
    findPage: async (after: number, limit = pageSize): Promise<RawPage | undefined> => {
      const path = `/api/gazette?after=${after}&limit=${limit}`
      const headers = seen?.address === path ? { 'If-None-Match': seen.etag } : {}
      const { status, headers: answered, body } = await ask(path, { limit: limits.page, headers })
      if (status === 304 && 'If-None-Match' in headers) return undefined
      const page = readPage(requireOk(status, body, cmsUrl + path))
      const etag = answered.get('etag')
      seen = etag ? { address: path, etag } : undefined
      return page
    },
    readKeys: async (): Promise<KeySet> => {
      const path = '/.well-known/exemplar-keys.json'
      const { status, body } = await ask(path, { limit: limits.keyList })
      return readKeyList(requireOk(status, body, cmsUrl + path))
    },
    /** A published file from one of its bytes on, or from the first where only the whole can be had; undefined where it is not served. */
    openFile: async (file: PublishedFile, from: number): ReturnType<OpenFrom> => {
      const address = `${cmsUrl}/api/gazette/files/${toFileName(file)}`
      const headers = from > 0 ? { Range: `bytes=${from}-`, 'If-Range': `"${file.sha256}"` } : {}
      const within = timing.answerWithin + (file.bytes - from) / slowest
      const answer = await openAnswer(address, {
        ...{ headers, stop, within, silentFor: timing.answerSilentFor },
      }).catch((error: unknown) => {
        throw toPlaced(error, address)
      })
      const { status, headers: answered, parts, close } = answer
      if (status === 200) return { from: 0, parts }
      if (status === 206 && answered.get('content-range')?.startsWith(`bytes ${from}-`))
        return { from, parts }
      await close()
      if (status >= 500) throw new AnswerError('feed-unreachable', `${address}: HTTP ${status}`)
      return undefined
    },
    /** The stream after `after`. Ends when it ends. */
    openStream: (after: number) => openStream(cmsUrl, { after, stop, silentFor: timing.silentFor }),
    /** Makes the next {@link findPage} give its page even if it has not changed. */
    forgetPage: (): void => {
      seen = undefined
    },
  }
}
export type Feed = ReturnType<typeof toFeed>

/** The same fault, with the address that it is about. */
const toPlaced = (error: unknown, address: string): AnswerError => {
  const { code, message } = toAnswerError(error)
  return new AnswerError(code, `${address}: ${message}`, { cause: error })
}

const requireOk = (status: number, body: Buffer, address: string): Buffer => {
  if (status === 200) return body
  throw new AnswerError('feed-unreachable', `${address}: HTTP ${status}`)
}

const readPage = (body: Buffer): RawPage => {
  const split = splitObject(body, { key: 'entries', most: pageSize })
  if (!split || split.rest.length > mostBeside)
    throw new AnswerError('answer-malformed', `a page with no list of at most ${pageSize} entries`)
  const { data } = gazettePage.safeParse(parse(split.rest))
  if (!data) throw new AnswerError('answer-malformed', 'no page of a gazette')
  return { latest: data.latest, state: data.state, entries: split.elements }
}

const readKeyList = (body: Buffer): KeySet => {
  const value = parse(body.toString())
  const { keys } = (value ?? {}) as { keys?: unknown }
  if (Array.isArray(keys) && keys.length > limits.keys)
    throw new AnswerError('too-many-keys', `more than ${limits.keys} keys`)
  const { data } = keySet.safeParse(value)
  if (!data) throw new AnswerError('answer-malformed', 'no key list')
  return data as KeySet
}

/** Parses JSON that has no depths to get lost in. */
const parse = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    if (!findJsonFault(value)) return value
  } catch (error) {
    throw new AnswerError('answer-malformed', 'no JSON', { cause: error })
  }
  throw new AnswerError('answer-malformed', 'JSON that is nested too deep or has half a character')
}
