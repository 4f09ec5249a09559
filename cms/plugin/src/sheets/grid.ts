/** What stands in a cell. `as` is what its format makes of it; a date is `YYYY-MM-DD` then. */
export type Cell = {
  readonly value: string | number | boolean
  readonly as?: 'date' | 'percent' | 'error' | 'uncomputed'
}

/** Rows and columns, both from 1, the last ones included. */
export type Range = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet as it stands: its cells that hold something, by row and column from 1, and which of them are merged. */
export type Grid = {
  readonly name: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  readonly merged: readonly Range[]
  /** Whether its dates are counted from 1904. */
  readonly from1904: boolean
}

/** The most that a sheet may have. */
export const mostOfSheet = {
  bytes: 5 * 1024 * 1024,
  /** As they are unpacked. */
  unpacked: 48 * 1024 * 1024,
  sheets: 20,
  rows: 5_000,
  columns: 300,
  /** Merged areas of all sheets together. */
  merged: 5_000,
  /** All texts together. */
  characters: 8_000_000,
  milliseconds: 10_000,
} as const

/** `C5` */
export const toAddress = (row: number, column: number): string => `${toLetters(column)}${row}`

/** `C` */
export const toLetters = (column: number): string => {
  const rest = (column - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return column > 26 ? toLetters((column - 1 - rest) / 26) + letter : letter
}

/** Undefined for what is no address. */
export const readAddress = (address: string): { row: number; column: number } | undefined => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!found) return undefined
  const [, letters = '', row = ''] = found
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row), column }
}

const firstDays = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) }

/** The calendar date of a number of days, as workbooks count them; those before March 1900 are nobody's. */
export const toSerialDate = (serial: number, from1904: boolean): string => {
  const first = from1904 ? firstDays.from1904 : firstDays.from1900
  return new Date(first + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}
