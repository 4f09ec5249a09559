import { toHighlight } from '../fields/highlight.ts'
import { listRangesIn } from '../fields/text-targets.ts'
import type { Words } from '../fields/words-in-text.ts'
import { listWritten } from './chosen.ts'

/** Where words that comments are about stand on the page, by the id of the comment. */
export type QuoteRanges = Map<string, Range>

/** Words of a comment, and which of the paragraphs of their part they stand in. */
export type QuoteMark = {
  readonly id: string
  readonly words: Words
  readonly at: number
  /** Its comment is settled: the words are shown to who asks for them, and marked for nobody. */
  readonly settled?: boolean
}

const marked = 'exemplar-quote'
/** Of those, the ones that somebody has just been led to. */
const shown = 'exemplar-quote-shown'

/**
 * Marks words in a part of a text, without an element of ours in it, and leads who clicks on them to what is said of them.
 * Returns what takes the marks away.
 */
export const markQuotes = (
  part: HTMLElement,
  quotes: readonly QuoteMark[],
  ranges: QuoteRanges,
): (() => void) => {
  const paragraphs = listWritten(part)
  // The words come with their whole paragraph: before it on the page stands at most what it is, 替代文字：.
  const own = quotes.flatMap(({ at, id, settled, words }) =>
    listRangesIn(paragraphs[at] ?? [], words)
      .slice(-1)
      .map((range) => ({ id, range, settled })),
  )
  for (const { id, range, settled } of own) {
    ranges.set(id, range)
    if (!settled) toHighlight(marked).add(range)
  }
  const lead = ({ clientX, clientY }: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return
    // Of words within words, the narrower ones.
    const [found] = own
      .filter(({ range, settled }) => !settled && isAt(range, clientX, clientY))
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
