import { $isTableNode } from '@lexical/table'
import {
  $createParagraphNode,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  RootNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { TablePlugin as LexicalTablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { useEffect } from 'react'
import { $findTable } from './actions.ts'
import { showCaptions } from './caption.ts'
import { $settleHeads } from './heads.ts'

/**
 * Lexical's own tables. Merged cells of a paste stay merged, so that whoever pastes sees them and says what they mean;
 * nothing here merges any.
 */
export const TablePlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => showCaptions(editor), [editor])
  useEffect(() => settlePasted(editor), [editor])
  useEffect(() => editor.registerNodeTransform(RootNode, $endWithParagraph), [editor])
  return <LexicalTablePlugin hasCellBackgroundColor={false} hasHorizontalScroll />
}

/** Below a table that is the last there must be a line to write on: nobody gets there otherwise. Empty, it is not published. */
const $endWithParagraph = (root: RootNode): void => {
  if ($isTableNode(root.getLastChild())) root.append($createParagraphNode())
}

/**
 * The seam to whatever prepares a paste: tables among the nodes that it inserts have their heads settled. A table that
 * is pasted into the cells of another brings its words alone.
 */
const settlePasted = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes }) => {
      if (!$findTable()) for (const table of nodes.filter($isTableNode)) $settleHeads(table)
      return false
    },
    COMMAND_PRIORITY_LOW,
  )
