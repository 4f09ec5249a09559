import type { Label } from '@exemplar/shared/glossary'
import type { Column, SheetFault, SheetRow } from './columns.ts'

/** What is wrong with a row, and in which of its columns. */
type Fault = { readonly at: string; readonly code: string } & Label

/** A fault with the address of the cell that it is about, where the sheet has one. */
export const placeFault = (
  { at, code, en, zh }: Fault,
  { columns, from: { cells, row } }: { from: SheetRow; columns: readonly Column[] },
): SheetFault => {
  const cell = cells[at]
  const column = columns.find(({ name }) => name === at)
  return {
    ...{ row, code, message: { zh, en } },
    ...(cell === undefined ? {} : { cell }),
    ...(column === undefined ? {} : { column: column.title }),
  }
}
