import type { FoundQuote } from './find-quote.ts'
import type { Quote } from './quote.ts'

/** What stands right beside the words and is looked for: short enough to outlive an edit of the sentence around. */
const side = 6
/**
 * A text that says the same again and again, to keep whoever reads it waiting, is not compared for ever: so many pairs of
 * characters for one quote, in whatever paragraphs. Then its words are gone, since a better place may be among the rest.
 */
const mostPairs = 2_000_000

type Passage = { readonly start: number; readonly end: number }
type Like = FoundQuote & { readonly unlike: number; readonly away: number }

/**
 * A passage between what stood on both sides of the words that is much like them: their paragraph is known by its
 * neighbours, and more than half of the words are there still, in their order.
 */
export const findNear = (texts: readonly string[], quote: Quote): FoundQuote | undefined => {
  const { after, before, exact, start: at = 0 } = quote
  if ((before === undefined && after === undefined) || exact.length < 4) return undefined
  // A paragraph that was quoted whole has no neighbours: more of it has to be there.
  const isAlone = `${before ?? ''}${after ?? ''}`.trim().length < side
  if (isAlone && exact.length < 12) return undefined
  const most = isAlone ? 0.3 : 0.5
  let found: Like | undefined
  let passed = 0
  let pairs = 0
  for (const [paragraph, text] of texts.entries()) {
    for (const passage of listBetween(text, quote)) {
      // To look for what ends a passage is work too, also where nothing is found.
      pairs += exact.length * (passage ? passage.end - passage.start : 2)
      if (pairs > mostPairs) return undefined
      if (!passage) continue
      const { end, start } = passage
      const unlike = toUnlikeness(exact, text.slice(start, end))
      const away = Math.abs(passed + start - at)
      if (unlike >= most) continue
      const isBetter = !found || unlike < found.unlike || (unlike === found.unlike && away < found.away)
      if (isBetter) found = { paragraph, start, end, how: 'near', unlike, away }
    }
    passed += text.length
  }
  if (!found) return undefined
  const { end, how, paragraph, start } = found
  return { paragraph, start, end, how }
}

/**
 * What stands between the neighbours of the words, one for each place where it may begin; undefined for a place where
 * nothing of that length ends. An end of a paragraph is a neighbour too.
 */
function* listBetween(
  text: string,
  { after = '', before = '', exact }: Quote,
): Generator<Passage | undefined> {
  const [left, right] = [before.slice(-side), after.slice(0, side)]
  const most = exact.length * 2
  for (const start of left === '' ? [0] : listEnds(text, left)) {
    // No further than it may be: a text of beginnings alone is not searched to its end from each.
    const near = text.slice(start, start + most + right.length).indexOf(right)
    const end = right === '' ? text.length : start + near
    yield end > start && end - start <= most ? trim(text, { start, end }) : undefined
  }
}

function* listEnds(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at + words.length
}

const trim = (text: string, { end, start }: Passage): Passage | undefined => {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return to > from ? { start: from, end: to } : undefined
}

/** How much of two texts is not in the other, in its order: 0 where they are equal, 1 where nothing is. */
const toUnlikeness = (one: string, other: string): number => {
  const [shorter, longer] = [one.length, other.length].toSorted((a, b) => a - b) as [number, number]
  if (shorter * 2 <= longer) return 1
  // Of the rows of the table of common subsequences the last one alone is needed.
  let [row, next] = [new Uint16Array(other.length + 1), new Uint16Array(other.length + 1)]
  for (let index = 0; index < one.length; index += 1) {
    const character = one.charCodeAt(index)
    for (let at = 1; at <= other.length; at += 1)
      next[at] =
        character === other.charCodeAt(at - 1)
          ? (row[at - 1] as number) + 1
          : Math.max(row[at] as number, next[at - 1] as number)
    ;[row, next] = [next, row]
  }
  return 1 - (row[other.length] as number) / Math.max(one.length, other.length)
}
