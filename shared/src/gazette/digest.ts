import canonicalize from 'canonicalize'

/** RFC 8785 canonical JSON of a JSON value, as text. Throws on what JSON cannot say (undefined, NaN, functions). */
export const toCanonicalJson = (value: unknown): string => {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('not a JSON value')
  return json
}

/** Of Node, where this runs in it: a follower of 100,000 entries waits a tenth of the time that the way of the web takes. */
const node = globalThis.process?.getBuiltinModule?.('node:crypto')

/** SHA-256 of text (as UTF-8) or bytes, in lower-case hex. Works in Node and in browsers. */
export const toSha256 = async (content: string | Uint8Array<ArrayBuffer>): Promise<string> =>
  node ? node.hash('sha256', content) : toSha256OfWeb(content)

/** The same by what browsers have. */
export const toSha256OfWeb = async (content: string | Uint8Array<ArrayBuffer>): Promise<string> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 over the canonical JSON of a value: the digest of an entry head, of a document, of a review record. */
export const toDigest = (value: unknown): Promise<string> => toSha256(toCanonicalJson(value))
