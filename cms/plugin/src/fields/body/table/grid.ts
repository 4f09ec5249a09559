import { toRows, type Values } from '../../row.ts'

/** A cell of a table in the editor; none where only a merged cell reaches. */
type GridCell = Values | undefined

/** How far a merged cell reaches at most: any number can stand in a state that comes over REST. */
const widest = 20

/** The cells of a table (a Lexical node) where they stand: what a merged cell covers beside its own place is empty. */
export const toGrid = (table: Values): GridCell[][] => {
  const rows = toRows(table.children).map(({ children }) => toRows(children))
  const grid: GridCell[][] = rows.map(() => [])
  for (const [row, cells] of rows.entries())
    for (const cell of cells) {
      const line = grid[row] ?? []
      const column = findFree(line)
      const [down, right] = [toSpan(cell.rowSpan, rows.length - row), toSpan(cell.colSpan, widest)]
      for (const covered of grid.slice(row, row + down))
        for (let place = column; place < column + right; place++) covered[place] ??= undefined
      line[column] = cell
    }
  return grid
}

/** Whether a cell is one that was merged. */
export const isMerged = ({ colSpan, rowSpan }: Values): boolean =>
  toSpan(colSpan, widest) > 1 || toSpan(rowSpan, widest) > 1

/** Whether a cell is marked as a head, of a row or of a column: Lexical has a bit for each and does not hold them apart. */
export const isHead = (cell: GridCell): boolean =>
  typeof cell?.headerState === 'number' && cell.headerState > 0

const findFree = (line: readonly GridCell[]): number => {
  let place = 0
  while (place in line) place++
  return place
}

const toSpan = (span: unknown, most: number): number =>
  typeof span === 'number' && span > 1 ? Math.min(Math.floor(span), most) : 1
