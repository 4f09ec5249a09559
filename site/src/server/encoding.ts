import { LRUCache } from 'lru-cache'

export type Encoding = 'br' | 'gzip' | 'identity'

const ours: readonly Encoding[] = ['br', 'gzip', 'identity']

/**
 * The encoding to answer in, from an Accept-Encoding header (RFC 9110, 12.5.3): the one with the highest weight, of
 * equals the smallest. Where nothing of ours is accepted, identity all the same: a page is better than a refusal.
 */
export const toEncoding = (header: string | undefined): Encoding => {
  if (!header) return 'identity'
  const before = read.get(header)
  if (before) return before
  const encoding = readEncoding(header)
  read.set(header, encoding)
  return encoding
}

/** Browsers say the same few things, with every request. */
const read = new LRUCache<string, Encoding>({ max: 100 })

const readEncoding = (header: string): Encoding => {
  const weights = new Map(header.split(',').map(toWeight))
  const weigh = (encoding: Encoding): number =>
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.001 : 0)
  const [best = 'identity'] = ours.toSorted((one, other) => weigh(other) - weigh(one))
  return weigh(best) > 0 ? best : 'identity'
}

const toWeight = (item: string): [string, number] => {
  const [name = '', ...parameters] = item
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const weight = quality === undefined ? 1 : Number(quality)
  return [name, weight >= 0 && weight <= 1 ? weight : 0]
}
