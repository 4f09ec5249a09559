import { listParagraphs } from '../fields/text-targets.ts'

/** What of a paragraph is selected on the page. */
export type ChosenText = {
  /** The part of the text that it stands in, as notes are placed at it. */
  readonly place: string
  /** Which one of its paragraphs: cells, items and facts may all say the same. */
  readonly at: number
  /** The paragraph as it stands there, and where in it the selection is. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What is selected of a text that is read, paragraph by paragraph. */
export const listChosen = (article: HTMLElement): ChosenText[] => {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  return [...article.querySelectorAll<HTMLElement>('[data-words]')]
    .filter((part) => range.intersectsNode(part))
    .flatMap((part) =>
      listWritten(part).flatMap((nodes, at) => {
        const place = part.dataset.words ?? ''
        const [start, end] = toOffsets(nodes, range)
        return start < end ? [{ place, at, text: nodes.map(toText).join(''), start, end }] : []
      }),
    )
}

/**
 * The paragraphs of a part in which its writer says something, counted as `listReadParagraphs` counts them: what the page
 * itself says, as what a field is called, is none.
 */
export const listWritten = (part: HTMLElement): Node[][] =>
  listParagraphs(part).filter(
    (nodes) => nodes.map(toText).join('').trim() !== '' && !nodes[0]?.parentElement?.closest('[data-told]'),
  )

/** What a node of a paragraph says. */
const toText = (node: Node): string => (node instanceof Text ? node.data : '\n')

/** From where to where a paragraph is selected; the same place twice where it is not. */
const toOffsets = (nodes: readonly Node[], range: Range): readonly [number, number] => {
  let [start, end, passed] = [-1, -1, 0]
  for (const node of nodes) {
    const { length } = toText(node)
    if (range.intersectsNode(node)) {
      const first = range.startContainer === node ? range.startOffset : 0
      const last = range.endContainer === node ? range.endOffset : length
      if (first < last && start < 0) start = passed + first
      if (first < last) end = passed + last
    }
    passed += length
  }
  return [start, end]
}
