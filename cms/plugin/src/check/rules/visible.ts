import type { Match } from './rules.ts'

/** A text as people see it, and the places of the written text that stand for places of the seen one. */
export type Visible = { readonly text: string; readonly toWritten: (seen: Match) => Match }

// Zero-width spaces and joiners, soft hyphens, marks of direction and of variation: nothing is seen of them.
const unseen = /\p{Default_Ignorable_Code_Point}+/gu

/** The text without what nobody sees: a number with a zero-width space in it is a number to every reader. */
export const toVisibleText = (text: string): string => text.replace(unseen, '')

/** The same, with the way back to the text as it was written. */
export const toVisible = (text: string): Visible => {
  const gaps = [...text.matchAll(unseen)]
  if (gaps.length === 0) return { text, toWritten: (seen) => seen }
  const places: number[] = []
  let from = 0
  for (const { 0: gap, index } of gaps) {
    for (let place = from; place < index; place++) places.push(place)
    from = index + gap.length
  }
  for (let place = from; place < text.length; place++) places.push(place)
  return {
    text: toVisibleText(text),
    toWritten: ({ end, start }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 }),
  }
}
