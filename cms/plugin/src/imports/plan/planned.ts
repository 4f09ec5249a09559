import { toReview } from '../../documents/review-column.ts'
import type { Values } from '../../fields/row.ts'
import type { SheetFault, SheetRow } from '../../sheets/columns.ts'
import { placeFault } from '../../sheets/place-fault.ts'
import { toWord } from '../../sheets/words.ts'
import { type Cells, isRowFault, type OpenTable, type RowFault, type Table } from '../table.ts'

/** What one cell of a document would become. */
type Change = {
  readonly column: string
  readonly from: string
  readonly to: string
  /** The sheet says in words that it is emptied. */
  readonly cleared?: true
}

/** What a row of a sheet would do. */
export type RowPlan = {
  readonly from: SheetRow
  /** What it is about, in words. */
  readonly about: string
  readonly does: 'new' | 'changed' | 'same'
  readonly changes: readonly Change[]
}

/** What becomes of one document: made anew, or changed in what `data` names; of what stays as it is there is no data. */
export type Planned = {
  readonly before: Values | undefined
  readonly rows: readonly RowPlan[]
  readonly data: Values | undefined
}

type Given = {
  readonly isReviewed: boolean
  readonly open: OpenTable
  readonly table: Table
  /** Rows about one document. */
  readonly rows: readonly SheetRow[]
  /** The documents that they may be about. */
  readonly stand: readonly Values[]
}

type Faulty = { readonly faults: readonly SheetFault[] }

/** What rows would make of the one document that they are about; what keeps them from it where they may not. Pure. */
export const toPlanned = ({ isReviewed, open, rows, stand, table }: Given): Planned | Faulty => {
  const [before, other] = stand
  const refuse = (fault: RowFault): Faulty => {
    const concerned = fault.index === undefined ? rows : rows.slice(fault.index, fault.index + 1)
    return { faults: concerned.map((from) => placeFault(fault, { from, columns: open.columns })) }
  }
  if (other) return refuse({ ...ambiguous(stand.length), at: table.key })
  const plans = rows.map((from) => toRowPlan(from, { before, open, table }))
  if (before && plans.every(({ does }) => does === 'same')) return { before, rows: plans, data: undefined }
  if (before && isReviewed && !isWritable(before)) return refuse({ ...notADraft, at: table.key })
  const told = rows.map(({ values }) => values)
  const written = open.toData(told, before)
  const data = before && !isRowFault(written) ? toCleared(written, { before, open, rows }) : written
  return isRowFault(data) ? refuse(data) : { before, rows: plans, data }
}

/** What is written, with the fields that rows empty. What is made anew has nothing to be emptied. */
const toCleared = (
  data: Values,
  { before, open, rows }: Pick<Given, 'open' | 'rows'> & { before: Values },
): Values | RowFault => {
  const names = rows.flatMap(({ cleared = [] }) => cleared)
  if (names.length === 0) return data
  if (open.clear) return open.clear(data, rows)
  return {
    ...data,
    ...Object.fromEntries(names.map((name) => [name, Array.isArray(before[name]) ? [] : null])),
  }
}

const ambiguous = (count: number) => ({
  code: 'ambiguous',
  zh: `名单里有${count}个这样的，不知道改哪一个，请逐条修改`,
  en: `there are ${count} of these: change them one by one`,
})

const notADraft = {
  code: 'not-a-draft',
  zh: '这一条正在审核、已经公开或者撤下，不能用表格改；要改，请打开它办理',
  en: 'it is under review, public or withdrawn, and not changed by a sheet',
}

/** As far as its edition is being written. */
const isWritable = ({ review }: Values): boolean =>
  ['draft', 'changes-requested'].includes(toReview(review as Parameters<typeof toReview>[0]).state)

const toRowPlan = (
  from: SheetRow,
  { before, open, table }: Pick<Given, 'open' | 'table'> & { before: Values | undefined },
): RowPlan => {
  const stands = before ? findRow(open, before, from.values) : undefined
  const changes = open.columns.flatMap((column) => {
    const value = from.values[column.name]
    const old = stands?.[column.name]
    if (from.cleared?.includes(column.name) && old !== undefined)
      return [{ column: column.title, from: toWord(column, old), to: '', cleared: true } as const]
    if (value === undefined || column.type === 'shown') return []
    const [was, is] = [old === undefined ? '' : toWord(column, old), toWord(column, value)]
    return was === is ? [] : [{ column: column.title, from: was, to: is }]
  })
  const does = stands === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same'
  return { from, about: tellAbout(from.values, { open, table }), does, changes }
}

const findRow = (open: OpenTable, before: Values, values: Cells): Cells | undefined => {
  const { partOf } = open
  const rows = open.toRows(before)
  return partOf ? rows.find((row) => partOf(row) === partOf(values)) : rows[0]
}

/** The columns that say what a row is about, in words. */
const tellAbout = (values: Cells, { open, table }: Pick<Given, 'open' | 'table'>): string => {
  const { columns } = open.identify(values)
  const names = open.partOf ? [...columns, table.key] : columns
  return names
    .flatMap((name) => {
      const column = open.columns.find((one) => one.name === name)
      const value = values[name]
      return column && value !== undefined ? [toWord(column, value)] : []
    })
    .join('　')
}
