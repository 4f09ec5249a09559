import {
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates as heads,
  type TableCellNode,
  type TableNode,
} from '@lexical/table'

/** The cells of a table, row by row, as they stand in its nodes. */
const $listRows = (table: TableNode): TableCellNode[][] =>
  table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().filter($isTableCellNode))

/** Whether the whole first column, below the head, is marked as a head. */
export const $hasHeadColumn = (table: TableNode): boolean => {
  const [, ...rows] = $listRows(table)
  return rows.length > 0 && rows.every(([first]) => first !== undefined && first.getHeaderStyles() > 0)
}

/** Marks the first row as the head, the first column as well where it is to be, and nothing else. */
export const $setHeads = (table: TableNode, { column }: { readonly column: boolean }): void => {
  for (const [row, cells] of $listRows(table).entries())
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
export const $settleHeads = (table: TableNode): void => $setHeads(table, { column: $hasHeadColumn(table) })
