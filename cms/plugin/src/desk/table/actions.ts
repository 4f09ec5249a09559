import type { tableTerms } from '@exemplar/shared/glossary'
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableSelection,
  $unmergeCell,
  type TableNode,
} from '@lexical/table'
import { $getSelection, $isRangeSelection } from '@payloadcms/richtext-lexical/lexical'
import { $hasHeadColumn, $setHeads } from './heads.ts'

/** What can be done with the table around the selection, each called by its term. */
const edits = {
  rowAbove: () => $insertTableRowAtSelection(false),
  rowBelow: () => $insertTableRowAtSelection(true),
  columnBefore: () => $insertTableColumnAtSelection(false),
  columnAfter: () => $insertTableColumnAtSelection(true),
  removeRow: () => $deleteTableRowAtSelection(),
  removeColumn: () => $deleteTableColumnAtSelection(),
  split: () => $unmergeCell(),
  headRow: () => undefined,
} as const satisfies Partial<Record<keyof typeof tableTerms, () => unknown>>

export type Edit = keyof typeof edits | 'headColumn' | 'removeTable'

/** In the order in which they are offered. */
export const offered: readonly Edit[] = [
  ...(['rowAbove', 'rowBelow', 'columnBefore', 'columnAfter'] as const),
  ...(['removeRow', 'removeColumn', 'split', 'headRow', 'headColumn', 'removeTable'] as const),
]

/** The table that the selection is in. */
export const $findTable = (): TableNode | undefined => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return undefined
  return $findTableNode(selection.anchor.getNode()) ?? undefined
}

/** Does it; whatever was inserted or removed, the first row is the head afterwards. */
export const $edit = (edit: Edit): void => {
  const table = $findTable()
  if (!table) return
  const column = $hasHeadColumn(table.getChildren())
  if (edit === 'removeTable') {
    table.selectNext()
    table.remove()
    return
  }
  if (edit !== 'headColumn') edits[edit]()
  if (table.isAttached()) $setHeads(table.getChildren(), { column: edit === 'headColumn' ? !column : column })
}
