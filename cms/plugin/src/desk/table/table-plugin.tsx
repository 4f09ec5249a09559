import { $isTableNode } from '@lexical/table'
import { $createParagraphNode, RootNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { TablePlugin as LexicalTablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { useEffect } from 'react'
import { showCaptions } from './caption.ts'

/**
 * Lexical's own tables. Merged cells of a paste stay merged, so that whoever pastes sees them and says what they mean;
 * nothing here merges any.
 */
export const TablePlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => showCaptions(editor), [editor])
  useEffect(() => editor.registerNodeTransform(RootNode, $endWithParagraph), [editor])
  return <LexicalTablePlugin hasCellBackgroundColor={false} hasHorizontalScroll />
}

/** Below a table that is the last there must be a line to write on: nobody gets there otherwise. Empty, it is not published. */
const $endWithParagraph = (root: RootNode): void => {
  if ($isTableNode(root.getLastChild())) root.append($createParagraphNode())
}
