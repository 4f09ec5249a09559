import {
  $addUpdateTag,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isSelectionCapturedInDecoratorInput,
  $setSelection,
  type BaseSelection,
  HISTORY_PUSH_TAG,
  isDOMNode,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import type { Cleaned } from '../clean/clean-html.ts'
import { nothingChanged, type PasteReport, sumReports } from '../report.ts'
import { $tidyNodes } from './tidy-nodes.ts'

/** Whether an event is for an input that stands in the editor, and not for the editor. */
export const $isForInput = ({ target }: Event): boolean =>
  target !== null && isDOMNode(target) && $isSelectionCapturedInDecoratorInput(target)

/** Sets the selection where the pointer is; it stays where that is no place in the text. */
export const $selectPoint = ({ clientX, clientY }: MouseEvent): void => {
  const point = 'caretPositionFromPoint' in document && document.caretPositionFromPoint(clientX, clientY)
  if (!point) return
  const range = document.createRange()
  range.setStart(point.offsetNode, point.offset)
  const selection = $createRangeSelection()
  selection.applyDOMRange(range)
  $setSelection(selection)
}

/** Puts cleaned HTML where the selection is, tidied, as one step to undo. Returns all that was changed on the way. */
export const $takeIn = (editor: LexicalEditor, cleaned: Cleaned, title: string): PasteReport => {
  const selection = $getSelection()
  if (!selection) return nothingChanged
  const made = $generateNodesFromDOM(editor, new DOMParser().parseFromString(cleaned.html, 'text/html'))
  const { nodes, report } = $isWords(made, selection)
    ? { nodes: made, report: nothingChanged }
    : $tidyNodes(made, title)
  $addUpdateTag(PASTE_TAG)
  $addUpdateTag(HISTORY_PUSH_TAG)
  if (
    nodes.length > 0 &&
    !editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })
  )
    selection.insertNodes(nodes)
  return sumReports(cleaned.report, report)
}

/** Whether a paste is no more than words of the paragraph that it goes into. */
const $isWords = (nodes: readonly LexicalNode[], selection: BaseSelection): boolean => {
  const [only, ...others] = nodes
  if (!only || others.length > 0 || only.getType() !== 'paragraph' || !$isRangeSelection(selection))
    return false
  const block = selection.anchor.getNode().getTopLevelElement()
  return $isElementNode(block) && block.getTextContent().trim() !== ''
}

/** Tidies all that the editor holds, as one step to undo. Nothing where all is in order. */
export const $tidyAll = (title: string): PasteReport | undefined => {
  const root = $getRoot()
  const { nodes, report, isChanged } = $tidyNodes(root.getChildren(), title)
  if (!isChanged || nodes.length === 0) return undefined
  const selection = $getSelection()?.clone() ?? null
  $addUpdateTag(HISTORY_PUSH_TAG)
  root.clear()
  root.append(...nodes)
  const isThere = selection?.getNodes().every((node) => node.isAttached())
  if (isThere) $setSelection(selection)
  else root.selectStart()
  return report
}
