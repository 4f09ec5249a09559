import type { SheetFault, SheetRow } from '../../sheets/columns.ts'
import type { OpenTable, RowFault } from '../table.ts'

/** A fault with the address of the cell that it is about, where the sheet has one. */
export const toSheetFault = (
  { at, code, en, zh }: RowFault,
  { from: { cells, row }, open }: { from: SheetRow; open: OpenTable },
): SheetFault => {
  const cell = cells[at]
  const column = open.columns.find(({ name }) => name === at)
  return {
    ...{ row, code, message: { zh, en } },
    ...(cell === undefined ? {} : { cell }),
    ...(column === undefined ? {} : { column: column.title }),
  }
}
