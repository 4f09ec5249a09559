import type { Answerer, WholeAnswer } from './answer.ts'
import { capture, type Handler } from './capture.ts'
import { compress, isWorthCompressing } from './compress.ts'
import { toEncoding } from './encoding.ts'
import { toPagePolicy } from './policy.ts'
import { isUnchanged, toBodyDigest, toEtag } from './validator.ts'

/** Answers with the pages that the build makes, every one anew, and with "not modified" where it came out the same. */
export const toPages =
  ({ handler, base }: { handler: Handler; base: string }): Answerer =>
  async (request, { path }) => {
    // Doors of Astro that this site has no use for, such as its image service, begin like this.
    if (path.startsWith(`${base}_`)) return undefined
    return toSent(await capture(handler, request), request.headers)
  }

const pagePolicy = toPagePolicy()

/** An answer as one browser takes it: encoded, tagged, or nothing but "not modified". */
const toSent = async (
  { status, headers, body }: WholeAnswer,
  asked: Record<string, string | string[] | undefined>,
): Promise<WholeAnswer> => {
  const type = String(headers['content-type'] ?? '')
  const isCompressed = isWorthCompressing(type, body)
  const encoding = isCompressed ? toEncoding(String(asked['accept-encoding'] ?? '')) : 'identity'
  const sent = {
    // Asked for again every time; what has not changed comes back as 304.
    'cache-control': 'no-cache',
    // A page that was given a style of its own says so itself.
    ...(type.startsWith('text/html') ? { 'content-security-policy': pagePolicy } : {}),
    ...headers,
    ...(type === 'text/html' ? { 'content-type': 'text/html; charset=utf-8' } : {}),
    // How a reader wants to read is in a cookie.
    vary: 'accept-encoding, cookie',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  }
  // What no cache may keep has no tag to ask for it again.
  if (status !== 200 || headers['cache-control'] === 'no-store')
    return { status, headers: sent, body: await compress(body, { encoding, effort: 'page' }) }
  const etag = toEtag(toBodyDigest(body), encoding)
  const tagged = { ...sent, etag }
  const known = asked['if-none-match']
  if (isUnchanged(typeof known === 'string' ? known : undefined, etag))
    return { status: 304, headers: tagged, body: new Uint8Array() }
  return { status, headers: tagged, body: await compress(body, { encoding, effort: 'page' }) }
}
