import { $createTableNode, $isTableRowNode } from '@lexical/table'
import {
  $setState,
  type DOMConversionOutput,
  ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $descendantsMatching } from '@payloadcms/richtext-lexical/lexical/utils'
import { captionState } from './caption.ts'
import { $settleHeads } from './heads.ts'

/**
 * The way of a `<table>` into the editor, whoever brings its HTML. Lexical asks the classes of its nodes what a tag
 * becomes, and its own table has no caption; this class stands in no text, it answers for the tag alone.
 */
export class TableImportNode extends ElementNode {
  override $config() {
    return this.config('tableimport', {
      extends: ElementNode,
      importDOM: { table: () => ({ conversion: $toTable, priority: 2 }) },
    })
  }
}

const $toTable = (element: HTMLElement): DOMConversionOutput => {
  const table = $createTableNode()
  const caption = element.querySelector(':scope > caption')?.textContent ?? ''
  $setState(table, captionState, caption.replaceAll(/[ \t\n\r]+/g, ' ').trim())
  return { node: table, after: $toRows }
}

const $toRows = (children: LexicalNode[]): LexicalNode[] => {
  const rows = $descendantsMatching(children, $isTableRowNode)
  $settleHeads(rows)
  return rows
}
