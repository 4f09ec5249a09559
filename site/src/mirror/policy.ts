import { createHash } from 'node:crypto'

const toHash = (style: string): string => createHash('sha256').update(style).digest('base64')

/**
 * The content policy of a page as a tag in its head: files have no headers of their own. Styles that were changed are
 * named by their new hashes. Who may frame a page is for a header alone to say.
 */
export const toPolicyTag = (policy: string, changed: ReadonlyMap<string, string>): string => {
  let said = policy.replace(/;?\s*frame-ancestors[^;]*/, '')
  for (const [before, after] of changed) said = said.replaceAll(toHash(before), toHash(after))
  return `<meta http-equiv="content-security-policy" content="${said.replaceAll('"', '&#34;')}">`
}
