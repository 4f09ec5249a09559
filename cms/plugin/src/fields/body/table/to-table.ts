import type { Table } from '@exemplar/shared/kinds/parts/body'
import { type Given, toGiven, toText, toValues, type Values } from '../../row.ts'
import { toSpans } from '../to-spans.ts'
import { isHead, toGrid } from './grid.ts'

/**
 * A table of the editor as a block: its first row is the head, whether it is marked so or not (what is not, is refused
 * elsewhere), and each line of a cell a line. No word is left out, and no cell.
 */
export const toTable = (table: Values): Given<Table> => {
  const [head = [], ...rows] = toGrid(table)
  const toCells = (cells: typeof head) => Array.from(cells, (cell) => (cell ? toSpans(cell) : []))
  return toGiven({
    type: 'table' as const,
    caption: toCaption(table),
    head: toCells(head),
    rows: rows.map(toCells),
    rowHeads: rows.length > 0 && rows.every(([first]) => isHead(first)) ? (true as const) : undefined,
  })
}

/** What stands above a table (表题): Lexical keeps what its nodes do not know themselves under `$`. */
export const toCaption = (table: Values): string | undefined => toText(toValues(table.$).caption)
