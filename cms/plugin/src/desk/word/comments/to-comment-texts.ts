import type { WordComment } from '../../../editions/word/read/told.ts'

/** Of a comment, as its door takes it. */
const longest = 2_000
const longestQuote = 200
const longestName = 100

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}……` : text)

/**
 * What is written for a comment of Word: who said it and when, the words that it is about, and what. One that is too long
 * for a comment goes on in the next.
 */
export const toCommentTexts = ({ at, author, quote, text }: WordComment): string[] => {
  const who = cut(author, longestName) + (at === undefined ? '' : `，${at.slice(0, 10)}`)
  const about = quote === '' ? '' : `“${cut(quote, longestQuote)}”\n`
  const texts: string[] = []
  for (let rest = text; rest !== '' || texts.length === 0; ) {
    const head = texts.length === 0 ? `Word批注（${who}）：\n${about}` : `Word批注（${who}），接上条：\n`
    // No sign is cut in two.
    const piece = rest.slice(0, longest - head.length).replace(/[\uD800-\uDBFF]$/, '')
    texts.push(head + piece)
    rest = rest.slice(piece.length)
  }
  return texts
}
