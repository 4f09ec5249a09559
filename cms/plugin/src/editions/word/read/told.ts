import type { Label } from '@exemplar/shared/glossary'

/** How a thing of the text fared: it came over as something else, or it did not come over. */
type Fate = 'changed' | 'left'

/** One line of what is told of a text beside what came over as it stood. */
export type Note = { readonly fate: Fate; readonly label: Label }

/** What somebody said at the margin, of the words that are quoted. */
export type WordComment = {
  readonly author: string
  readonly at?: string
  readonly quote: string
  readonly text: string
  /** Settled in Word already. */
  readonly isDone: boolean
}

/** A text as it was read: in HTML for the cleaner of the editor, and what is to be told of it. */
export type ReadWord = {
  readonly title: string
  readonly html: string
  /** It was handed out from here: what its paragraphs are was said, and is not guessed. */
  readonly isOurs: boolean
  readonly comments: readonly WordComment[]
  readonly notes: readonly Note[]
}

/** What a picture of the text says it is, in their order: a row of media, by which proof; and the digest of its bytes. */
export type Claim = { readonly id: string; readonly proof: string; readonly shown: string }

/** A text as the thread answers it: what its pictures say of themselves is not believed yet. */
export type ThreadWord = ReadWord & { readonly claims: readonly Claim[] }

const longestQuote = 40

/** Words as a report quotes them. */
export const quote = (words: string): string => {
  const text = words.replaceAll(/\s+/g, ' ').trim()
  return text.length > longestQuote ? `“${text.slice(0, longestQuote)}……”` : `“${text}”`
}

/** Several words, the first few of them quoted. */
export const quoteAll = (all: readonly string[]): string => {
  const first = all.slice(0, 3).map(quote).join('、')
  return all.length > 3 ? `${first}等` : first
}
