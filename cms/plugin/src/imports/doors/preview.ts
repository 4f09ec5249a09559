import type { Column, ReadSheet, SheetFault } from '../../sheets/columns.ts'
import type { Opened, Plan } from '../plan/plan.ts'
import type { RowPlan } from '../plan/planned.ts'

/** What an import would do, row by row; or what is wrong where. Nothing is recorded by it. */
export type ImportPreview = {
  /** The name of the sheet in its workbook. */
  readonly name: string
  /** What the same sheet is sent with to be recorded. */
  readonly plan: string
  readonly counts: Readonly<Record<RowPlan['does'], number>>
  readonly rows: readonly {
    readonly row: number
    readonly about: string
    readonly does: RowPlan['does']
    readonly changes: RowPlan['changes']
  }[]
  readonly faults: readonly SheetFault[]
  /** How many there are, where not all are told. */
  readonly faultCount: number
  readonly head: ReadSheet['head']
  readonly columns: readonly Pick<Column, 'name' | 'title' | 'required'>[]
  readonly unknown: ReadSheet['unknown']
  readonly passed: ReadSheet['passed']
  readonly unfilled: ReadSheet['unfilled']
}

/** Of many faults of one kind the first are enough, and of a long text its beginning. */
const mostFaults = 200
const mostLetters = 60

type Looked = {
  readonly faults: readonly SheetFault[]
  readonly opened: Opened
  readonly plan: Plan
  readonly read: ReadSheet
}

/** What is told of a sheet that was looked at. Pure. */
export const toPreview = ({ faults, opened, plan, read }: Looked): ImportPreview => {
  const rows = plan.documents
    .flatMap((document) => document.rows)
    .toSorted((one, other) => one.from.row - other.from.row)
  const count = (does: RowPlan['does']) => rows.filter((row) => row.does === does).length
  const { head, name, passed, unfilled, unknown } = read
  return {
    ...{ name, head, passed, unfilled, unknown, plan: plan.digest },
    counts: { new: count('new'), changed: count('changed'), same: count('same') },
    rows: rows.map(({ about, changes, does, from }) => ({
      ...{ row: from.row, about, does },
      changes: changes.map((change) => ({ ...change, from: cut(change.from), to: cut(change.to) })),
    })),
    faults: faults.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)).slice(0, mostFaults),
    faultCount: faults.length,
    columns: opened.open.columns
      .filter(({ type }) => type !== 'shown')
      .map(({ name: column, required, title }) => ({
        ...{ name: column, title },
        ...(required ? { required } : {}),
      })),
  }
}

const cut = (text: string): string => (text.length > mostLetters ? `${text.slice(0, mostLetters)}……` : text)
