import { longestQuote, type Quote, toQuote } from '@exemplar/shared/quotes/quote'

/**
 * The words that a comment of Word is about as they stand in the body that was brought in; undefined where they stand there
 * twice, or not in one paragraph: then they are quoted in the comment itself. Pure.
 */
export const findCommentQuote = (paragraphs: readonly string[], words: string): Quote | undefined => {
  if (words === '' || words.length > longestQuote) return undefined
  const places = paragraphs.flatMap((text, paragraph) => {
    const start = text.indexOf(words)
    const isTwice = start >= 0 && text.indexOf(words, start + 1) >= 0
    const place = { paragraph, start, end: start + words.length }
    return start < 0 ? [] : isTwice ? [place, place] : [place]
  })
  const [only, ...others] = places
  return only && others.length === 0 ? toQuote(paragraphs, only) : undefined
}
