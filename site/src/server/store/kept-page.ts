import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { toAskedRange } from '@exemplar/shared/media/byte-range'
import type { FlatAnswer, WholeAnswer } from '../answer.ts'
import { compress, isWorthCompressing } from '../compress.ts'
import { type Encoding, toEncoding } from '../encoding.ts'
import { toOwnBytes } from '../own-bytes.ts'
import { isUnchanged, toBodyDigest, toEtag } from '../validator.ts'

/** A page in one encoding, ready to go out: heads as flat lists of names and values, for all of it and for "not modified". */
type Variant = {
  readonly etag: string
  readonly body: Uint8Array
  readonly whole: readonly string[]
  readonly unchanged: readonly string[]
}

/** A page as it was made, and every encoding that somebody asked for. */
export type KeptPage = {
  readonly digest: string
  readonly page: WholeAnswer
  readonly isCompressed: boolean
  readonly variants: Map<Encoding, Variant | Promise<Variant>>
}

/** Takes a page as it was made; nothing is compressed before it is asked for. */
export const toKeptPage = (page: WholeAnswer): KeptPage => ({
  digest: toBodyDigest(page.body),
  page: { ...page, body: toOwnBytes(page.body) },
  isCompressed: isWorthCompressing(String(page.headers['content-type'] ?? ''), page.body),
  variants: new Map(),
})

/** Whether two pages are the same to every browser. */
export const isSamePage = (one: KeptPage, other: KeptPage): boolean =>
  one.digest === other.digest &&
  one.page.status === other.page.status &&
  JSON.stringify(one.page.headers) === JSON.stringify(other.page.headers)

/** Bytes that a kept page takes in memory, its heads by estimate. */
export const toKeptSize = ({ page, variants }: KeptPage): number => {
  let size = page.body.byteLength + headSize
  for (const variant of variants.values())
    if ('body' in variant) size += headSize + (variant.body === page.body ? 0 : variant.body.byteLength)
  return size
}
const headSize = 4 * 1024

/**
 * The answer to one browser: in the encoding that it likes best, nothing but "not modified" where it has it, a part where
 * it asks for one; of what is gone all of it, always (RFC 9110, 13.2.1). Comes at once where that encoding stands ready; `grown` is called when it had to be made.
 */
export const answerKept = (
  kept: KeptPage,
  asked: IncomingHttpHeaders,
  grown: () => void,
): FlatAnswer | Promise<FlatAnswer> => {
  const encoding = kept.isCompressed ? toEncoding(asked['accept-encoding']) : 'identity'
  const known = kept.variants.get(encoding)
  const { status } = kept.page
  const answer = (variant: Variant) =>
    status === 200 ? toAnswer(variant, asked) : { status, flat: variant.whole, body: variant.body }
  if (known && 'body' in known) return answer(known)
  if (known) return known.then(answer)
  const made = makeVariant(kept, encoding).then(
    (variant) => {
      kept.variants.set(encoding, variant)
      grown()
      return variant
    },
    (error: unknown) => {
      // Whoever asks next has it tried again.
      kept.variants.delete(encoding)
      throw error
    },
  )
  kept.variants.set(encoding, made)
  return made.then(answer)
}

/** An answer that is not kept, in the encoding that the browser likes best: without a tag to ask for it again by. */
export const toPacked = async (answer: WholeAnswer, asked: IncomingHttpHeaders): Promise<WholeAnswer> => {
  if (!isWorthCompressing(String(answer.headers['content-type'] ?? ''), answer.body)) return answer
  const encoding = toEncoding(asked['accept-encoding'])
  if (encoding === 'identity') return answer
  const headers = { ...answer.headers, 'content-encoding': encoding }
  return { ...answer, headers, body: await compress(answer.body, { encoding, effort: 'page' }) }
}

const makeVariant = async ({ page, digest }: KeptPage, encoding: Encoding): Promise<Variant> => {
  const body = toOwnBytes(await compress(page.body, { encoding, effort: 'page' }))
  const etag = toEtag(digest, encoding)
  const unchanged = toFlat({
    ...page.headers,
    etag,
    'accept-ranges': 'bytes',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  })
  return { etag, body, unchanged, whole: [...unchanged, 'content-length', String(body.byteLength)] }
}

const toFlat = (headers: OutgoingHttpHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, String(one)]),
  )

const nothing = new Uint8Array()

const toAnswer = ({ etag, body, whole, unchanged }: Variant, asked: IncomingHttpHeaders): FlatAnswer => {
  if (asked['if-none-match'] !== undefined && isUnchanged(asked['if-none-match'], etag))
    return { status: 304, flat: unchanged, body: nothing }
  if (asked.range === undefined) return { status: 200, flat: whole, body }
  const ifRange = asked['if-range']
  const range = toAskedRange(
    { range: asked.range, ifRange: typeof ifRange === 'string' ? ifRange : undefined },
    { etag, size: body.byteLength },
  )
  if (range === undefined) return { status: 200, flat: whole, body }
  const toPart = (contentRange: string, part: Uint8Array) => ({
    flat: [...unchanged, 'content-range', contentRange, 'content-length', String(part.byteLength)],
    body: part,
  })
  if (range === 'unsatisfiable') return { status: 416, ...toPart(`bytes */${body.byteLength}`, nothing) }
  const { start, end } = range
  return {
    status: 206,
    ...toPart(`bytes ${start}-${end}/${body.byteLength}`, body.subarray(start, end + 1)),
  }
}
