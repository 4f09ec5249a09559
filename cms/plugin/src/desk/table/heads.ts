import {
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates as heads,
  type TableCellNode,
} from '@lexical/table'
import type { LexicalNode } from '@payloadcms/richtext-lexical/lexical'

/** The cells of the rows of a table, as they stand in its nodes. */
const $listCells = (rows: readonly LexicalNode[]): TableCellNode[][] =>
  rows.filter($isTableRowNode).map((row) => row.getChildren().filter($isTableCellNode))

/** Whether the whole first column, below the head, is marked as a head. */
export const $hasHeadColumn = (rows: readonly LexicalNode[]): boolean => {
  const [, ...below] = $listCells(rows)
  return below.length > 0 && below.every(([first]) => first !== undefined && first.getHeaderStyles() > 0)
}

/** Marks the first of the rows of a table as its head, the first column as well where it is to be, and nothing else. */
export const $setHeads = (rows: readonly LexicalNode[], { column }: { readonly column: boolean }): void => {
  for (const [row, cells] of $listCells(rows).entries())
    for (const [place, cell] of cells.entries()) {
      const marks =
        (row === 0 ? heads.ROW : heads.NO_STATUS) | (column && place === 0 ? heads.COLUMN : heads.NO_STATUS)
      if (cell.getHeaderStyles() !== marks) cell.setHeaderStyles(marks)
    }
}

/**
 * The heads of a table that came from outside: Word, WPS and Excel mark none, and the first row of their tables is the
 * head nearly always. Where it is not, the editor sees so at once and adds one.
 */
export const $settleHeads = (rows: readonly LexicalNode[]): void =>
  $setHeads(rows, { column: $hasHeadColumn(rows) })
