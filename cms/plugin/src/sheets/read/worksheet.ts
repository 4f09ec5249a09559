import type { Parts } from '../../media/inspect/office/parts.ts'
import type { Element } from '../../media/inspect/office/xml.ts'
import { type Cell, type Grid, mostOfSheet, type Range, readAddress, toSerialDate } from '../grid.ts'
import { SheetRefusal } from './refusal.ts'
import { toWritten } from './strings.ts'
import type { Formats } from './styles.ts'

/** What the cells of a sheet refer to, and how much may still be read. */
export type Around = {
  readonly strings: readonly string[]
  readonly formats: Formats
  readonly from1904: boolean
  readonly budget: { rows: number; characters: number; merged: number }
}

/** Reads one sheet of a workbook as it is unpacked: what is empty but formatted is not kept. */
export const readWorksheet = async (
  { read }: Parts,
  { path, name }: { path: string; name: string },
  around: Around,
): Promise<Grid> => {
  const rows = new Map<number, Map<number, Cell>>()
  const merged: Range[] = []
  const place = { row: 0, column: 0 }
  let open: OpenCell | undefined
  const keep = (cell: Cell) => {
    const row = rows.get(place.row) ?? new Map<number, Cell>()
    if (row.size === 0) spend(around, 'rows', 1)
    if (place.column > mostOfSheet.columns) throw new SheetRefusal('sheet-too-large')
    rows.set(place.row, row.set(place.column, cell))
  }
  await read(path, {
    open: (element) => {
      if (element.local === 'row') {
        place.row = Number(element.attributes.get('r') ?? place.row + 1)
        place.column = 0
      } else if (element.local === 'c') {
        place.column += 1
        Object.assign(place, readAddress(element.attributes.get('r') ?? ''))
        open = toOpenCell(element)
      } else if (open && element.local === 'f') open.isFormula = true
      else if (open && element.local === 'rPh') open.isAside = true
      else if (element.local === 'mergeCell') {
        spend(around, 'merged', 1)
        merged.push(...toRange(element))
      }
      return undefined
    },
    text: (local, piece) => {
      if (!open || open.isAside || (local !== 'v' && local !== 't')) return
      open.text += piece
      spend(around, 'characters', piece.length)
    },
    close: (local) => {
      if (local === 'rPh' && open) open.isAside = false
      if (local !== 'c' || !open) return undefined
      const cell = toCell(open, around)
      open = undefined
      if (cell) keep(cell)
      return undefined
    },
  })
  return { name, rows, merged, from1904: around.from1904 }
}

type OpenCell = { type: string; style: number; text: string; isFormula: boolean; isAside: boolean }

const toOpenCell = ({ attributes }: Element): OpenCell => ({
  type: attributes.get('t') ?? 'n',
  style: Number(attributes.get('s') ?? 0),
  text: '',
  isFormula: false,
  isAside: false,
})

const spend = ({ budget }: Around, what: keyof Around['budget'], much: number): void => {
  budget[what] -= much
  if (budget[what] < 0) throw new SheetRefusal('sheet-too-large')
}

/** Undefined for a cell that holds nothing anybody sees. */
const toCell = (
  { isFormula, style, text, type }: OpenCell,
  { formats, from1904, strings }: Around,
): Cell | undefined => {
  // Whoever wrote it left the reckoning to the next program.
  if (isFormula && text === '') return { value: '', as: 'uncomputed' }
  switch (type) {
    case 's':
      return toTextCell(strings[Number(text)] ?? '')
    case 'inlineStr':
    case 'str':
      return toTextCell(toWritten(text))
    case 'b':
      return { value: text === '1' }
    case 'e':
      return { value: text, as: 'error' }
    case 'd':
      return { value: text.slice(0, 10), as: 'date' }
    default:
      return text.trim() === '' ? undefined : toNumberCell(Number(text), formats[style], from1904)
  }
}

const toTextCell = (value: string): Cell | undefined => (value.trim() === '' ? undefined : { value })

/** The last day that workbooks know: 31 December 9999. */
const lastSerial = 2_958_465

const toNumberCell = (value: number, as: Cell['as'], from1904: boolean): Cell | undefined => {
  if (!Number.isFinite(value)) return undefined
  if (as !== 'date') return as ? { value, as } : { value }
  return value >= 1 && value <= lastSerial ? { value: toSerialDate(value, from1904), as } : { value }
}

const toRange = ({ attributes }: Element): Range[] => {
  const [first = '', last = first] = (attributes.get('ref') ?? '').split(':')
  const [from, to] = [readAddress(first), readAddress(last)]
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : []
}
