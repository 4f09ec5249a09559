import { findNear } from './near.ts'
import type { Quote, QuotePlace } from './quote.ts'

/** Where the words stand now, and how surely: as they were quoted, or with what was changed in them. */
export type FoundQuote = QuotePlace & { readonly how: 'exact' | 'near' }

/** So much of what stood beside the words tells that a place is theirs. */
const enough = 4

/** Blanks of whatever kind are one: a field, an editor and a page each write their own. None is added or taken away. */
const level = (text: string): string => text.replace(/\s/g, ' ')

/**
 * Where words stand in a text that has gone on: with what stood around them; else, where they are long enough to be known
 * by themselves, the nearest place that has them; else a passage between the same neighbours that is much like them.
 * Undefined where they are gone. Rather no place than a wrong one: a few common words elsewhere are other words. Throws
 * nothing, whatever it is given. Pure.
 */
export const findQuote = (paragraphs: readonly string[], quote: Quote): FoundQuote | undefined => {
  const texts = paragraphs.map(level)
  const sought = {
    ...quote,
    exact: level(quote.exact),
    before: quote.before === undefined ? undefined : level(quote.before),
    after: quote.after === undefined ? undefined : level(quote.after),
  }
  if (sought.exact.trim() === '') return undefined
  return findExact(texts, sought) ?? findNear(texts, sought)
}

const findExact = (texts: readonly string[], quote: Quote): FoundQuote | undefined => {
  const places = listPlaces(texts, quote)
  const most = places.reduce((best, { sure }) => Math.max(best, sure), 0)
  const best = places.filter(({ sure }) => sure === most)
  if (most < enough && !isTelling(quote, places.length)) return undefined
  const nearest = best.reduce<Placed | undefined>(
    (found, place) => (found && found.away <= place.away ? found : place),
    undefined,
  )
  if (!nearest) return undefined
  const { end, paragraph, start } = nearest
  return { paragraph, start, end, how: 'exact' }
}

/** Whether words are known without what stood around them: by their length, or where nobody knows what stood there. */
const isTelling = ({ after, before, exact }: Quote, times: number): boolean =>
  exact.length >= 8 || (exact.length >= 4 && times === 1) || (before === undefined && after === undefined)

type Placed = QuotePlace & { readonly sure: number; readonly away: number }

const listPlaces = (texts: readonly string[], quote: Quote): Placed[] => {
  const { exact, start: at = 0 } = quote
  const places: Placed[] = []
  let passed = 0
  for (const [paragraph, text] of texts.entries()) {
    for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
      const end = start + exact.length
      const sure = toSureness(text, { start, end }, quote)
      places.push({ paragraph, start, end, sure, away: Math.abs(passed + start - at) })
    }
    passed += text.length
  }
  return places
}

/** How much of what stood around the words stands around a place; an end of a paragraph that is one still is worth a little. */
const toSureness = (
  text: string,
  { end, start }: { start: number; end: number },
  { after, before }: Quote,
): number => {
  const isFirst = start === 0 && before === ''
  const isLast = end === text.length && after === ''
  const left = isFirst ? 2 : countSame(text.slice(0, start), before ?? '', -1)
  const right = isLast ? 2 : countSame(text.slice(end), after ?? '', 1)
  // All that was kept stands there still, however little it was.
  const isWhole = (isFirst || left === before?.length) && (isLast || right === after?.length)
  const isKnown = isWhole && (isFirst || before !== '') && (isLast || after !== '')
  return left + right + (isKnown ? enough : 0)
}

/** How many characters two texts have in common, from their beginning or from their end. */
const countSame = (one: string, other: string, by: 1 | -1): number => {
  const most = Math.min(one.length, other.length)
  const from = (text: string, at: number) => text[by > 0 ? at : text.length - 1 - at]
  let same = 0
  while (same < most && from(one, same) === from(other, same)) same += 1
  return same
}
