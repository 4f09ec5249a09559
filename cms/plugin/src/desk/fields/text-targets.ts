import { listPieceRanges, listPositions, type Words } from './words-in-text.ts'

type TextInput = HTMLInputElement | HTMLTextAreaElement

/** Everything in a field that a text is typed into: plain inputs and rich text editors. */
export const listTextTargets = (field: Element): HTMLElement[] => [
  ...field.querySelectorAll<HTMLElement>(
    'textarea, input[type="text"]:not([role="combobox"]), [contenteditable="true"]',
  ),
]

const isInput = (target: Element): target is TextInput => 'setSelectionRange' in target

/**
 * Puts the cursor on a place of a field where the words stand and are seen, the first or, counted from 0, another one;
 * tells whether there was one.
 */
export const selectWords = (field: Element, words: Words, nth = 0): boolean => {
  for (const target of listTextTargets(field)) {
    if (target.getClientRects().length === 0) continue
    if (isInput(target) ? selectInInput(target, words) : selectInEditor(target, words, nth)) return true
  }
  return false
}

const selectInInput = (input: TextInput, words: Words): boolean => {
  const [place] = listPositions(input.value, words)
  if (!place) return false
  input.scrollIntoView({ behavior: 'smooth', block: 'center' })
  input.focus({ preventScroll: true })
  input.setSelectionRange(place.start, place.end)
  return true
}

const selectInEditor = (editor: HTMLElement, words: Words, nth: number): boolean => {
  const range = listRanges(editor, words)[nth]
  if (!range) return false
  range.startContainer.parentElement?.scrollIntoView({ behavior: 'smooth', block: 'center' })
  selectRange(editor, range)
  return true
}

/** Selects a place of an editor and gives it the keyboard; what is seen does not move. */
export const selectRange = (editor: HTMLElement, range: Range): void => {
  editor.focus({ preventScroll: true })
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  )
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, dt, dd, caption'

/** The places of a rich text editor where words stand, paragraph by paragraph. */
export const listRanges = (editor: Element, words: Words): Range[] =>
  listParagraphs(editor).flatMap((nodes) => listRangesIn(nodes, words))

/** Those of one paragraph: a text of it may be many nodes. */
export const listRangesIn = (paragraph: readonly Node[], words: Words): Range[] =>
  listPieceRanges(
    paragraph.map((node) => (node instanceof Text ? node.data : '\n')),
    words,
  ).flatMap(({ from, to }) => {
    const [start, end] = [paragraph[from.piece], paragraph[to.piece]]
    if (!(start instanceof Text && end instanceof Text)) return []
    const range = document.createRange()
    range.setStart(start, from.offset)
    range.setEnd(end, to.offset)
    return [range]
  })

/** Texts and line breaks of an editor, those of each paragraph together. What is drawn for a picture is no text. */
export const listParagraphs = (editor: Element): Node[][] => {
  const paragraphs = new Map<Element, Node[]>()
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.getAttribute('contenteditable') === 'false'
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) && node.nodeName !== 'BR') continue
    const paragraph = node.parentElement?.closest(blocks) ?? editor
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), node])
  }
  return [...paragraphs.values()]
}
