import { type RoundRequest, roundRequest } from '@exemplar/shared/selection/record'
import { toIssueText } from '../../errors/issue-text.ts'
import { findPlace, type SheetPlace } from '../../places/find-place.ts'
import type { ReadSheet, SheetFault, SheetRow } from '../../sheets/columns.ts'
import { placeFault } from '../../sheets/place-fault.ts'
import { isFault, type StageFault, type StageSheet, textOf } from './stages/stage-sheet.ts'
import type { SheetAct } from './titles.ts'

export type PreviewRow = {
  readonly row: number
  readonly community: SheetPlace
  /** What would be recorded, in few words. */
  readonly told: string
  /** As it goes to `POST …/batch`; of a decision what the row says of the community. */
  readonly request: RoundRequest | Verdict
}

/** What a row of a decision says. */
export type Verdict = { readonly community: string; readonly place: number | string; readonly reason: string }

/** Rows that could be recorded as far as the sheet alone tells, and what is wrong with the others. */
export type Looked = {
  readonly rows: readonly (PreviewRow & { readonly from: SheetRow })[]
  readonly faults: readonly SheetFault[]
}

type Looking = { readonly act: SheetAct; readonly sheet: StageSheet }

/** What the rows of a sheet would record, each with the rows that are a part of it. Pure. */
export const lookAtRows = (read: ReadSheet, looking: Looking): Looked => {
  const { sheet } = looking
  const findOnce = toFinder(sheet.places)
  const placed = read.rows.map((from) => placeRow(from, { findOnce, sheet }))
  const known = placed.flatMap((one) => ('place' in one ? [one] : []))
  const wholes = known.filter(({ from }) => !isPart(from, sheet))
  const firsts = new Map(wholes.toReversed().map((one) => [one.place.id, one]))
  // Of a row that could not be read nobody knows what it is about: its parts are told nothing of it.
  const mayLack = read.faults.some(({ row }) => row !== undefined)
  const found = known.flatMap((one): (Looked['rows'][number] | SheetFault)[] => {
    const first = firsts.get(one.place.id)
    if (isPart(one.from, sheet)) return first || mayLack ? [] : [toPartless(one, sheet)]
    if (first !== one) return [toTwice(one, { before: first?.from.row ?? 0, sheet })]
    const parts = known.filter(({ from, place }) => place.id === one.place.id && isPart(from, sheet))
    return lookAtWhole(one, { ...looking, parts: parts.map(({ from }) => from) })
  })
  return {
    rows: found.flatMap((one) => ('request' in one ? [one] : [])),
    faults: [
      ...placed.flatMap((one) => ('place' in one ? [] : [one])),
      ...found.flatMap((one) => ('request' in one ? [] : [one])),
    ],
  }
}

type Placed = { readonly from: SheetRow; readonly place: SheetPlace }

const isPart = ({ values }: SheetRow, { parts }: StageSheet): boolean =>
  parts !== undefined && values[parts.column] !== undefined

type Find = (written: { name: string; district: string | undefined }) => SheetPlace | StageFault

/** With its parts a community stands in many rows, and is looked for once. */
const toFinder = (places: readonly SheetPlace[]): Find => {
  const found = new Map<string, SheetPlace | StageFault>()
  return (written) => {
    const key = JSON.stringify([written.name, written.district])
    const place = found.get(key) ?? findPlace(places, written)
    found.set(key, place)
    return place
  }
}

const placeRow = (
  from: SheetRow,
  { findOnce, sheet }: { findOnce: Find; sheet: StageSheet },
): Placed | SheetFault => {
  const { community, district } = from.values
  const place = findOnce({ name: textOf(community) ?? '', district: textOf(district) })
  return 'zh' in place ? toSheetFault(place, { from, sheet }) : { from, place }
}

const toTwice = (
  { from, place: { name } }: Placed,
  { before, sheet }: { before: number; sheet: StageSheet },
): SheetFault =>
  toSheetFault(
    {
      ...{ at: 'community', code: 'row-twice' },
      zh: `第${before}行已经有“${name}”`,
      en: `${name} stands in row ${before} already`,
    },
    { from, sheet },
  )

const toPartless = ({ from, place: { name } }: Placed, sheet: StageSheet): SheetFault =>
  toSheetFault(
    {
      ...{ at: 'community', code: 'part-alone' },
      zh: `只有“${name}”的分项，没有它自己的那一行`,
      en: `${name} has rows of its parts and none of its own`,
    },
    { from, sheet },
  )

const lookAtWhole = (
  { from, place }: Placed,
  { act, parts, sheet }: Looking & { parts: readonly SheetRow[] },
): (Looked['rows'][number] | SheetFault)[] => {
  const { row, values } = from
  const wrong = parts.flatMap((part, index): SheetFault[] => {
    const around = { community: place.id, whole: values, before: parts.slice(0, index).map(toCells) }
    const fault = findStray(part, { sheet, whole: values }) ?? sheet.parts?.findFault(part.values, around)
    return fault ? [toSheetFault(fault, { from: part, sheet })] : []
  })
  if (wrong.length > 0) return wrong
  const told = parts.map(toCells)
  const made = sheet.toRequest(values, place.id, told)
  if (isFault(made)) return [toSheetFault(made, { from, sheet })]
  const common = { row, community: place, told: sheet.tell(values, told), from }
  if (act === 'decide') return [{ ...common, request: made as Verdict }]
  const { data, error } = roundRequest.safeParse(made, { error: toIssueText })
  if (data) return [{ ...common, request: data }]
  return error.issues.map(({ message, path }) =>
    toSheetFault(
      { at: String(path[0] ?? ''), code: 'bad-request', zh: message, en: message },
      { from, sheet },
    ),
  )
}

const toCells = ({ values }: SheetRow) => values

/** What a part says in a column that is none of its own: the same as its whole, where cells are merged, and nothing else. */
const findStray = (
  { values }: SheetRow,
  { sheet: { columns, parts }, whole }: { sheet: StageSheet; whole: SheetRow['values'] },
): StageFault | undefined => {
  const own = ['community', 'district', parts?.column, ...(parts?.own ?? [])]
  const stray = columns.find(
    ({ name }) => !own.includes(name) && values[name] !== undefined && values[name] !== whole[name],
  )
  return (
    stray && {
      ...{ at: stray.name, code: 'not-of-a-part' },
      zh: `分项的行不填“${stray.title}”`,
      en: `a row of a part has nothing under ${stray.title}`,
    }
  )
}

/** A fault of a stage, with the row and the cell that it is at. */
export const toSheetFault = (
  fault: StageFault,
  { from, sheet: { at, columns } }: { from: SheetRow; sheet: StageSheet },
): SheetFault => placeFault({ ...fault, at: at?.[fault.at] ?? fault.at }, { from, columns })
