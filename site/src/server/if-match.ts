import { type Answer, toText } from './answer.ts'
import { isMatched } from './validator.ts'

/** What a condition is looked at for (RFC 9110, 13.2.1): of what is elsewhere, or not there, none is. */
const conditional: ReadonlySet<number> = new Set([200, 206, 304, 416])

/**
 * The answer to who asks with If-Match, for the rest of a file of which he has a part: one that is another by now is
 * refused, so that nobody puts two of them together.
 */
export const toMatched = async (found: Answer, ifMatch: string): Promise<Answer> => {
  if (!conditional.has(found.status) || isMatched(ifMatch, findEtag(found))) return found
  if (!('flat' in found || found.body instanceof Uint8Array)) await found.body.close()
  return changed
}

const changed = toText(412, '内容已经不是所要的那一份 / it is another one by now')

const findEtag = (answer: Answer): string | undefined => {
  if (!('flat' in answer)) return answer.headers.etag === undefined ? undefined : String(answer.headers.etag)
  const at = answer.flat.indexOf('etag')
  return at < 0 ? undefined : answer.flat[at + 1]
}
