import { type RoundRequest, roundRequest } from '@exemplar/shared/selection/record'
import type { PayloadRequest } from 'payload'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toIssueText } from '../../errors/issue-text.ts'
import { findPlace, type SheetPlace } from '../../places/find-place.ts'
import type { ReadSheet, SheetFault, SheetRow } from '../../sheets/columns.ts'
import { tryTogether } from '../batch.ts'
import { isFault, type SheetContext, type StageFault, type StageSheet, textOf } from './stages/stage-sheet.ts'
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

type PreviewRow = {
  readonly row: number
  readonly community: SheetPlace
  /** What would be recorded, in few words. */
  readonly told: string
  /** As it goes to `POST …/batch`; of a decision what the row says of the community. */
  readonly request: RoundRequest | Verdict
}

/** What a row of a decision says. */
export type Verdict = { readonly community: string; readonly place: number | string; readonly reason: string }

type Looked = {
  readonly rows: readonly (PreviewRow & { readonly from: SheetRow })[]
  readonly faults: readonly SheetFault[]
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
  const looked = lookAtRows(read.rows, { act, sheet })
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

const lookAtRows = (
  rows: readonly SheetRow[],
  { act, sheet }: { act: SheetAct; sheet: StageSheet },
): Looked => {
  const seen = new Map<string, number>()
  const found = rows.map((from) => lookAtRow(from, { act, seen, sheet }))
  return {
    rows: found.flatMap((one) => ('request' in one ? [one] : [])),
    faults: found.flatMap((one) => ('request' in one ? [] : one)),
  }
}

const lookAtRow = (
  from: SheetRow,
  { act, seen, sheet }: { act: SheetAct; seen: Map<string, number>; sheet: StageSheet },
): Looked['rows'][number] | SheetFault[] => {
  const { row, values } = from
  const toFault = (fault: StageFault) => toSheetFault(fault, { from, sheet })
  const name = textOf(values.community) ?? ''
  const place = findPlace(sheet.places, { name, district: textOf(values.district) })
  if ('zh' in place) return [toFault(place)]
  const before = seen.get(place.id)
  if (before !== undefined)
    return [
      toFault({
        ...{ at: 'community', code: 'row-twice' },
        zh: `第${before}行已经有“${place.name}”`,
        en: `${place.name} stands in row ${before} already`,
      }),
    ]
  seen.set(place.id, row)
  const made = sheet.toRequest(values, place.id)
  if (isFault(made)) return [toFault(made)]
  const told = sheet.tell(values)
  if (act === 'decide') return { row, community: place, told, request: made as Verdict, from }
  const { data, error } = roundRequest.safeParse(made, { error: toIssueText })
  if (data) return { row, community: place, told, request: data, from }
  return error.issues.map(({ message, path }) =>
    toFault({ at: String(path[0] ?? ''), code: 'bad-request', zh: message, en: message }),
  )
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

const toSheetFault = (
  { at, code, en, zh }: StageFault,
  { from: { cells, row }, sheet }: { from: SheetRow; sheet: StageSheet },
): SheetFault => {
  const name = sheet.at?.[at] ?? at
  const cell = cells[name]
  const column = sheet.columns.find((one) => one.name === name)
  return {
    ...{ row, code, message: { zh, en } },
    ...(cell === undefined ? {} : { cell }),
    ...(column === undefined ? {} : { column: column.title }),
  }
}
