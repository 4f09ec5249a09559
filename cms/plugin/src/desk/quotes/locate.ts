import { findQuote } from '@exemplar/shared/quotes/find-quote'
import type { Quote } from '@exemplar/shared/quotes/quote'
import type { Words } from '../fields/words-in-text.ts'

/** A paragraph, and the field of the form that it is written in. */
export type Paragraph = { readonly field: string; readonly text: string }

/** Where words that were commented on stand now: `words` has the paragraph around them. */
type Located<P extends Paragraph> = {
  readonly paragraph: P
  readonly words: Words
  readonly how: 'exact' | 'near'
}

/** What became of words: `unknown` where nothing is shown of the field that they are of. */
export type Fate<P extends Paragraph> = Located<P> | 'gone' | 'unknown'

/** In one row as well as in another: rows are moved, and words that are known by themselves go with them. */
const longEnough = 8

/** What became of words of a field in a text that has gone on. Pure. */
export const locate = <P extends Paragraph>(
  paragraphs: readonly P[],
  { field, quote }: { readonly field: string; readonly quote: Quote },
): Fate<P> => {
  const own = paragraphs.filter((one) => isWithin(one.field, field))
  const found = find(own, quote)
  if (found) return found
  const rows = paragraphs.filter((one) => isWithin(toAnyRow(one.field), toAnyRow(field)))
  const isElsewhere = rows.length > own.length && quote.exact.length >= longEnough
  const moved = isElsewhere ? find(rows, quote) : undefined
  return moved ?? (rows.length > 0 ? 'gone' : 'unknown')
}

const find = <P extends Paragraph>(paragraphs: readonly P[], quote: Quote): Located<P> | undefined => {
  const found = findQuote(
    paragraphs.map(({ text }) => text),
    quote,
  )
  const paragraph = found && paragraphs[found.paragraph]
  if (!paragraph) return undefined
  // Where words are looked for on a page, a tab is a blank.
  const excerpt = paragraph.text.replaceAll('\t', ' ')
  return { paragraph, words: { excerpt, start: found.start, end: found.end }, how: found.how }
}

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`)

const toAnyRow = (path: string): string => path.replace(/(?<=\.)\d+(?=\.|$)/g, '*')
