import { LRUCache } from 'lru-cache'
import { toRedirect, toText, type WholeAnswer } from './answer.ts'

/** An address that the site answers under: its path, decoded and as it is encoded, and its query with the question mark. */
export type Address = { readonly path: string; readonly encoded: string; readonly search: string }

/**
 * Reads the address of a request. Returns an answer instead where there is nothing to ask further: too long, malformed, outside
 * the base, or not the one form that an address has (the base ends with a slash, no other path does, no two slashes
 * stand together, so that a redirect can never lead to another host, and a character is written in one way, so that no page
 * is another one by its spelling).
 */
export const toAddress = (target: string | undefined, base: string): Address | WholeAnswer => {
  if (target !== undefined && target.length > longest) return tooLong
  const [, raw = '', search = ''] = wellFormed.exec(target ?? '') ?? []
  const path = findDecoded(raw)
  if (
    !path ||
    hasDotSegment.test(raw) ||
    hasDotSegment.test(path) ||
    isEncodedTwice.test(path) ||
    path.includes('\\')
  )
    return toText(400, '地址有误 / bad address')
  const single = toSpelled(path.replace(/\/{2,}/g, '/'))
  if (`${single}/` === base) return toRedirect(base + search)
  if (single === '/' && base !== '/') return toRedirect(base + search)
  if (!single.startsWith(base)) return toText(404, `本站的地址以${base}开头 / this site is at ${base}`)
  const canonical = single === base ? base : single.replace(/\/$/, '')
  if (canonical === raw) return { path, encoded: raw, search }
  return canonical.length + search.length > longest ? tooLong : toRedirect(canonical + search)
}

/**
 * {@link toAddress} for one base, with a memory for what was good: reading an address takes as long as all else that a page
 * does which stands ready. What is long is asked for by nobody twice.
 */
export const toAddressReader = (base: string): ((target: string | undefined) => Address | WholeAnswer) => {
  const known = new LRUCache<string, Address>({ max: 4_096 })
  return (target = '') => {
    const before = known.get(target)
    if (before) return before
    const address = toAddress(target, base)
    if (!('status' in address) && target.length <= 256) known.set(target, address)
    return address
  }
}

/** In characters. A proxy reads the head of an answer into 4 KB, and a redirect has the address in it. */
const longest = 2_048
const tooLong = toText(414, '地址太长 / the address is too long')

/** A request's target, its bytes as characters up to U+00FF, with every byte beyond ASCII percent-encoded. */
export const toEncodedTarget = (target: string): string =>
  target.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)

/** Visible ASCII without a backslash: browsers drop tabs and turn backslashes, and what is left may be another host. */
const wellFormed = /^(\/[!"$->@-[\]-~]*)(\?[!"$-~]*)?$/

/** A path with each of its characters written as `encodeURIComponent` writes it. */
const toSpelled = (path: string): string =>
  isPlain.test(path) ? path : path.split('/').map(encodeURIComponent).join('/')

const isPlain = /^[\w.~!'()*/-]*$/

/** What a URL parser behind the front would resolve, so that another page would be served than the one asked for. */
const hasDotSegment = /\/(?:\.|%2e){1,2}(?:\/|$)/i

/** Astro decodes until nothing is left to decode, so that a path could become another one behind the front. */
const isEncodedTwice = /%[0-9a-f]{2}/i

const findDecoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
