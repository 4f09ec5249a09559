import { foldWith, type Place } from '@exemplar/shared/text/fold'

/** What is looked for. */
export type Sought = {
  readonly words: string
  /** As they are written: 2020 is not ２０２０, and Word is not WORD. */
  readonly isExact: boolean
}

/** Most places that are shown: more of them nobody goes through. */
const mostMatches = 2000

const lower = (piece: string): string => piece.toLowerCase()

/** Where words stand in a text, one after the other and none within another. Pure. */
export const listMatches = (text: string, { isExact, words }: Sought): Place[] => {
  if (words === '') return []
  if (isExact) return listIn(text, words)
  const folded = foldWith(text, lower)
  // A blank that was typed is looked for; what is not seen of the words is not.
  const sought = foldWith(words, lower).text
  let last = 0
  return listIn(folded.text, sought).flatMap((place) => {
    const { end, start } = folded.toWritten(place)
    // Of a sign that stands for two letters, each is the whole of it.
    if (start < last || end <= start) return []
    last = end
    return [{ start, end }]
  })
}

const listIn = (text: string, words: string): Place[] => {
  const places: Place[] = []
  if (words === '') return places
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < mostMatches;
    at = text.indexOf(words, at + words.length)
  )
    places.push({ start: at, end: at + words.length })
  return places
}

/** A text with other words at some places of it, which come in their order. Pure. */
export const replaceAt = (text: string, places: readonly Place[], by: string): string =>
  places.reduceRight((now, { end, start }) => now.slice(0, start) + by + now.slice(end), text)
