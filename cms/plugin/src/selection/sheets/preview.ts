import type { RoundRequest } from '@exemplar/shared/selection/record'
import type { PayloadRequest } from 'payload'
import type { Issue } from '../../errors/exemplar-error.ts'
import type { ReadSheet, SheetFault } from '../../sheets/columns.ts'
import { tryTogether } from '../batch.ts'
import { type Looked, lookAtRows, type PreviewRow, toSheetFault } from './look-at-rows.ts'
import type { SheetContext, StageFault, StageSheet } from './stages/stage-sheet.ts'
import type { SheetAct } from './titles.ts'

/** What an import would record, row by row; or what is wrong where. Nothing is recorded by it. */
export type SheetPreview = {
  readonly act: SheetAct
  /** The name of the sheet in its workbook. */
  readonly name: string
  readonly rows: readonly PreviewRow[]
  readonly faults: readonly SheetFault[]
  /** How many there are, where not all are told. */
  readonly faultCount: number
  readonly unknown: ReadSheet['unknown']
  readonly passed: ReadSheet['passed']
  readonly unfilled: ReadSheet['unfilled']
}

/** Of many faults of one kind the first are enough. */
const mostFaults = 200

/** Looks at a sheet that was read, as if it were recorded now. Stores nothing. */
export const toPreview = async (
  req: PayloadRequest,
  {
    act,
    context,
    read,
    round,
    sheet,
  }: { act: SheetAct; context: SheetContext; read: ReadSheet; round: string; sheet: StageSheet },
): Promise<SheetPreview> => {
  const looked = lookAtRows(read, { act, sheet })
  const refused = act === 'decide' ? [] : await listRefused(req, { context, looked, round, sheet })
  const faults = [...read.faults, ...looked.faults, ...refused].toSorted(
    (one, other) => (one.row ?? 0) - (other.row ?? 0),
  )
  const { name, passed, unfilled, unknown } = read
  return {
    ...{ act, name, passed, unfilled, unknown },
    rows: looked.rows.map(({ from: _from, ...row }) => row),
    faults: faults.slice(0, mostFaults),
    faultCount: faults.length,
  }
}

/** What the round itself keeps from being recorded, each row after those before it. */
const listRefused = async (
  req: PayloadRequest,
  {
    context: { view },
    looked,
    round,
    sheet,
  }: { context: SheetContext; looked: Looked; round: string; sheet: StageSheet },
): Promise<SheetFault[]> => {
  const { actor, standing } = view
  const acts = looked.rows.map(({ request }) => request as RoundRequest)
  const { issues } = await tryTogether({ req, actor, round, standing }, acts)
  return issues.flatMap((issue) => {
    const row = looked.rows[Number(issue.path.split('.')[1])]
    return row ? [toSheetFault(toStageFault(issue), { from: row.from, sheet })] : []
  })
}

const toStageFault = ({ code = '', message }: Issue): StageFault => ({
  ...{ at: places[code] ?? 'community', code, zh: message, en: message },
})

/** The column that a refusal is about, where it is about one. */
const places: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'dated-after-today': 'date',
  'dated-before': 'date',
  'counts-contradict': 'valid',
  'order-is-taken': 'order',
  'sheet-incomplete': 'points',
  'completion-outstanding': 'outcome',
  'returned-already': 'outcome',
  'scored-already': 'change',
  'no-change-named': 'change',
}
