import { type Answer, toRedirect, toText } from './answer.ts'

/** An address that the site answers under: its path, decoded, and its query with the question mark. */
export type Address = { readonly path: string; readonly search: string }

/**
 * Reads the address of a request. Returns an answer instead where there is nothing to ask further: malformed, outside
 * the base, or not the one form that an address has (the base ends with a slash, no other path does, and no two slashes
 * stand together, so that a redirect can never lead to another host).
 */
export const toAddress = (target: string | undefined, base: string): Address | Answer => {
  const [, raw = '', search = ''] = wellFormed.exec(target ?? '') ?? []
  const path = findDecoded(raw)
  if (!path) return toText(400, '地址有误 / bad address')
  const single = raw.replace(/\/{2,}/g, '/')
  if (`${single}/` === base) return toRedirect(base + search)
  if (single === '/' && base !== '/') return toRedirect(base + search)
  if (!single.startsWith(base)) return toText(404, `本站的地址以${base}开头 / this site is at ${base}`)
  const canonical = single === base ? base : single.replace(/\/$/, '')
  return canonical === raw ? { path, search } : toRedirect(canonical + search)
}

/** Visible ASCII without a backslash: browsers drop tabs and turn backslashes, and what is left may be another host. */
const wellFormed = /^(\/(?:(?![?#\\])[!-~])*)(\?[^#\s\p{Cc}]*)?$/u

const findDecoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
