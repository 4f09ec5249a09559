import { $findCellNode, $isTableSelection } from '@lexical/table'
import {
  $getSelection,
  $getState,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'
import { $findTable } from './actions.ts'
import { captionState } from './caption.ts'
import { $hasHeadColumn } from './heads.ts'

/** The table that is being written in. */
export type OpenTable = {
  readonly key: string
  readonly caption: string
  readonly hasHeadColumn: boolean
  /** Whether the selection is in a cell that was merged. */
  readonly isMerged: boolean
}

/** The table around the selection; undefined where there is none. It stays while the tools have the focus. */
export const useTable = (editor: LexicalEditor): OpenTable | undefined => {
  const [table, setTable] = useState<OpenTable>()
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const found = editorState.read($readTable)
        setTable((shown) => (JSON.stringify(shown) === JSON.stringify(found) ? shown : found))
      }),
    [editor],
  )
  return table
}

const $readTable = (): OpenTable | undefined => {
  const table = $findTable()
  return (
    table && {
      key: table.getKey(),
      caption: $getState(table, captionState),
      hasHeadColumn: $hasHeadColumn(table.getChildren()),
      isMerged: $isInMergedCell(),
    }
  )
}

const $isInMergedCell = (): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return false
  const cell = $findCellNode(selection.anchor.getNode())
  return cell !== null && (cell.getColSpan() > 1 || cell.getRowSpan() > 1)
}
