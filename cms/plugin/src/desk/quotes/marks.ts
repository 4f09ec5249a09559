import { toHighlight } from '../fields/highlight.ts'
import { listRanges } from '../fields/text-targets.ts'
import type { Words } from '../fields/words-in-text.ts'

/** Where words that comments are about stand on the page, by the id of the comment. */
export type QuoteRanges = Map<string, Range>

const marked = 'exemplar-quote'
/** Of those, the ones that somebody has just been led to. */
const shown = 'exemplar-quote-shown'

/**
 * Marks words in a part of a text, without an element of ours in it, and leads who clicks on them to what is said of them.
 * Returns what takes the marks away.
 */
export const markQuotes = (
  part: HTMLElement,
  quotes: readonly { readonly id: string; readonly words: Words }[],
  ranges: QuoteRanges,
): (() => void) => {
  const own = quotes.flatMap(({ id, words }) =>
    listRanges(part, words)
      .slice(0, 1)
      .map((range) => ({ id, range })),
  )
  for (const { id, range } of own) {
    ranges.set(id, range)
    toHighlight(marked).add(range)
  }
  const lead = ({ clientX, clientY }: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return
    // Of words within words, the narrower ones.
    const [found] = own
      .filter(({ range }) => isAt(range, clientX, clientY))
      .toSorted((one, other) => one.range.toString().length - other.range.toString().length)
    if (found) goToNote(found)
  }
  part.addEventListener('click', lead)
  return () => {
    part.removeEventListener('click', lead)
    for (const { id, range } of own) {
      ranges.delete(id)
      toHighlight(marked).delete(range)
      toHighlight(shown).delete(range)
    }
  }
}

const isAt = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ bottom, left, right, top }) => x >= left && x <= right && y >= top && y <= bottom,
  )

const show = (range: Range): void => {
  toHighlight(shown).clear()
  toHighlight(shown).add(range)
}

const goToNote = ({ id, range }: { id: string; range: Range }): void => {
  show(range)
  const note = document.querySelector<HTMLElement>(`.exemplar-reading [data-thread="${CSS.escape(id)}"]`)
  note?.focus({ preventScroll: true })
  note?.scrollIntoView({ block: 'center' })
}

/** Brings words into view; the keyboard stays at what is said of them. */
export const goToWords = (range: Range | undefined): void => {
  if (!range) return
  show(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
