import { $isTableNode } from '@lexical/table'
import {
  $isTextNode,
  $setState,
  type DOMConversionOutput,
  ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { captionState } from './caption.ts'

/**
 * The way of `<caption>` into a table. Lexical asks the classes of its nodes what a tag becomes, and drops whatever in a
 * table is no row; so this one stands in no text, and gives its words to the table around it.
 */
export class TableCaptionNode extends ElementNode {
  override $config() {
    return this.config('tablecaption', {
      extends: ElementNode,
      importDOM: { caption: () => ({ conversion: toNothing, priority: 1 }) },
    })
  }
}

const toNothing = (): DOMConversionOutput => ({ node: null, forChild: $giveToTable })

const $giveToTable = (child: LexicalNode, parent: LexicalNode | null | undefined): LexicalNode | null => {
  if (!$isTextNode(child) || !$isTableNode(parent)) return child
  $setState(parent, captionState, (caption) => caption + child.getTextContent())
  return null
}
