import type { Place } from '@exemplar/shared/text/fold'
import {
  $addUpdateTag,
  $getRoot,
  $isElementNode,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { listMatches, type Sought } from './matches.ts'

type Wish = {
  readonly sought: Sought
  readonly by: string
  /** Of the places of this editor, in their order, those that are meant. */
  readonly isMeant: (nth: number) => boolean
}

/** Puts other words at places of an editor, as one step to undo; tells how many there were. */
export const replaceInEditor = (editor: LexicalEditor, { by, isMeant, sought }: Wish): number => {
  let done = 0
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG)
      let nth = 0
      for (const nodes of $listLines()) {
        const places = listMatches(nodes.map((node) => node.getTextContent()).join(''), sought).filter(() =>
          isMeant(nth++),
        )
        for (const place of places.toReversed()) $replace(nodes, place, by)
        done += places.length
      }
    },
    { discrete: true },
  )
  return done
}

/** The runs of text of each line. */
const $listLines = (): TextNode[][] => {
  const lines: TextNode[][] = []
  let open: TextNode[] | undefined
  const $walk = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      if (!open) {
        open = []
        lines.push(open)
      }
      open.push(node)
      return
    }
    const isInline = $isElementNode(node) && node.isInline()
    if (!isInline) open = undefined
    if ($isElementNode(node)) for (const child of node.getChildren()) $walk(child)
    if (!isInline) open = undefined
  }
  $walk($getRoot())
  return lines
}

/** The first run that the words stand in takes what comes for them, with its own look. */
const $replace = (nodes: readonly TextNode[], { end, start }: Place, by: string): void => {
  let passed = 0
  let isIn = false
  for (const node of nodes) {
    const text = node.getTextContent()
    const [from, to] = [start - passed, end - passed].map((at) => Math.min(Math.max(at, 0), text.length)) as [
      number,
      number,
    ]
    passed += text.length
    if (from >= to) continue
    node.setTextContent(text.slice(0, from) + (isIn ? '' : by) + text.slice(to))
    isIn = true
  }
}
