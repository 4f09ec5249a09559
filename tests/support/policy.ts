import { createHash } from 'node:crypto'

/** The content security policy of an answer, by directive. */
export const readPolicy = (headers: Headers): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/)
      return [name, sources]
    }),
  )

/** The inline styles of a page, as they come out. */
export const listInlineStyles = (html: string): string[] =>
  [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, style = '']) => style)

/** What a policy has to say to allow one inline style or script and no other. */
export const toHashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`
