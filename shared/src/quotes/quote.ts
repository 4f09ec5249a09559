/**
 * Words of a text as somebody chose them, with what stood around them in their paragraph: a W3C TextQuoteSelector, and in
 * `start` a TextPositionSelector. An empty `before` is the beginning of a paragraph; one that is missing is not known.
 */
export type Quote = {
  readonly exact: string
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** How many characters of all paragraphs stood before the words: which of two equal places is meant. */
  readonly start?: number | undefined
}

/** A place in a text of several paragraphs; words never go over the end of one. */
export type QuotePlace = { readonly paragraph: number; readonly start: number; readonly end: number }

export const longestQuote = 500
export const longestContext = 32

/** What is no half of a character at either end: a lone surrogate is kept by no database. */
const toWhole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')

/** A place with its ends where characters end, and without blanks at them. */
const toWords = (text: string, { start, end }: { start: number; end: number }) => {
  const isHalf = (at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, at - 1)))
  const from = start > 0 && isHalf(start) ? start - 1 : start
  const to = end < text.length && isHalf(end) ? end + 1 : end
  const words = toWhole(text.slice(from, Math.min(to, from + longestQuote)))
  const left = words.length - words.trimStart().length
  return { words: words.trim(), from: from + left }
}

/** The words at a place with what stands around them; undefined where nothing can be seen there. Pure. */
export const toQuote = (paragraphs: readonly string[], place: QuotePlace): Quote | undefined => {
  const text = paragraphs[place.paragraph] ?? ''
  const { from, words } = toWords(text, place)
  if (words === '') return undefined
  const end = from + words.length
  const passed = paragraphs.slice(0, place.paragraph).reduce((sum, { length }) => sum + length, 0)
  return {
    exact: words,
    before: toWhole(text.slice(Math.max(0, from - longestContext), from)),
    after: toWhole(text.slice(end, end + longestContext)),
    start: passed + from,
  }
}
