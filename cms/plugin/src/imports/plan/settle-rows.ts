import type { SheetFault, SheetRow } from '../../sheets/columns.ts'
import { placeFault } from '../../sheets/place-fault.ts'
import { isRowFault, type OpenTable } from '../table.ts'

type Settled = { readonly rows: readonly SheetRow[]; readonly faults: readonly SheetFault[] }

/** Rows in the one form in which they are compared, and those of which two are about the same. */
export const settleRows = (rows: readonly SheetRow[], open: OpenTable): Settled => {
  const seen = new Map<string, number>()
  const found = rows.map((from) => settleRow(from, { open, seen }))
  return {
    rows: found.flatMap((one) => ('values' in one ? [one] : [])),
    faults: found.flatMap((one) => ('values' in one ? [] : [one])),
  }
}

const settleRow = (
  from: SheetRow,
  { open, seen }: { open: OpenTable; seen: Map<string, number> },
): SheetRow | SheetFault => {
  const settled = open.settle?.(from.values) ?? from.values
  if (isRowFault(settled)) return placeFault(settled, { from, columns: open.columns })
  const values = Object.fromEntries(Object.entries(settled).filter(([, value]) => value !== undefined))
  const row = { ...from, values } as SheetRow
  const { columns, text } = open.identify(values)
  const key = `${text} ${open.partOf?.(values) ?? ''}`
  const before = seen.get(key)
  if (before === undefined) {
    seen.set(key, from.row)
    return row
  }
  return placeFault(
    {
      ...{ at: (open.partOf ? undefined : columns[0]) ?? '', code: 'row-twice' },
      zh: `和第${before}行说的是同一个，请只留一行`,
      en: `row ${before} is about the same: keep one`,
    },
    { from, columns: open.columns },
  )
}
