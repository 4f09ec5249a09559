/**
 * What every page of ours begins its head with, as it comes out. Nothing of a document or a query stands before it,
 * whereas `</head>` may stand in any attribute after it.
 */
const charset = '<meta charset="utf-8">'

/** A page with `addition` at the beginning of its head, after the charset. Unchanged where it has none. */
export const insertInHead = (html: string, addition: string): string => {
  const at = html.indexOf(charset)
  if (at < 0) return html
  const end = at + charset.length
  return html.slice(0, end) + addition + html.slice(end)
}

/** Whether something that begins like `addition` was inserted already. */
export const isInHead = (html: string, addition: string): boolean => {
  const at = html.indexOf(charset)
  return at >= 0 && html.startsWith(addition, at + charset.length)
}

/** The part of a page after its head. */
export const toBody = (html: string): string => html.slice(Math.max(0, html.indexOf('<body')))
