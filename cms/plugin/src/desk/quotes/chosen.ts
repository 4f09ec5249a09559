import { listParagraphs } from '../fields/text-targets.ts'

/** What of a paragraph is selected on the page. */
export type ChosenText = {
  /** The part of the text that it stands in, as notes are placed at it. */
  readonly place: string
  /** Its path in the published shape. */
  readonly path: string
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
      listParagraphs(part).flatMap((nodes) => {
        const place = part.dataset.words ?? ''
        const path = nodes[0]?.parentElement?.closest<HTMLElement>('[data-path]')?.dataset.path ?? ''
        const [start, end] = toOffsets(nodes, range)
        return start < end ? [{ place, path, text: nodes.map(toWords).join(''), start, end }] : []
      }),
    )
}

const toWords = (node: Node): string => (node instanceof Text ? node.data : '\n')

/** From where to where a paragraph is selected; the same place twice where it is not. */
const toOffsets = (nodes: readonly Node[], range: Range): readonly [number, number] => {
  let [start, end, passed] = [-1, -1, 0]
  for (const node of nodes) {
    const { length } = toWords(node)
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
