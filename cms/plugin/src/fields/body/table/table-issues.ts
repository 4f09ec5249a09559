import { tableTerms } from '@exemplar/shared/glossary'
import { toRows, type Values } from '../../row.ts'
import { toPlainText } from '../to-spans.ts'
import { isHead, isMerged, toGrid } from './grid.ts'
import { toCaption } from './to-table.ts'

/** What of the form of a table the published body could not say. What stands in its cells is not looked at here. */
export const listTableMessages = (table: Values): string[] => {
  const grid = toGrid(table)
  const [head = [], ...rows] = grid
  const name = toCaption(table) ?? head.map((cell) => cell && toPlainText(cell)).find((words) => words)
  const which = name ? `表格“${name}”` : '表格'
  if (grid.flat().some((cell) => cell && isMerged(cell)))
    return [
      `${which}里有合并的单元格，发布时不能保留：请把光标放进这一格，${toHow('split')}，再把空出来的格填上`,
    ]
  if (hasPicture(table)) return [`${which}里有图片，发布时会散开：请移到表格外面`]
  if (!head.every(isHead)) return [`${which}没有表头：请把光标放进表格，${toHow('headRow')}`]
  return rows.some((row) => row.slice(1).some(isHead)) || isHalf(rows.map(([first]) => isHead(first)))
    ? [`${which}里，只有第一行和整个第一列可以作表头：请把光标放进表格，${toHow('headRow')}`]
    : []
}

/** What is said of a block in a cell that can hold paragraphs alone. */
export const toCellMessage = (name: string): string =>
  name === tableTerms.table.zh
    ? '表格里套着表格，发布时会散开：请把里面的表格移到外面'
    : `单元格里有${name}，发布时会散开：请写成普通文字，一行一行写`

const hasPicture = (node: Values): boolean =>
  toRows(node.children).some((child) => child.type === 'upload' || hasPicture(child))

const toHow = (action: keyof typeof tableTerms): string =>
  `在编辑框下方的“${tableTerms.table.zh}”工具条里点“${tableTerms[action].zh}”`

const isHalf = (marks: readonly boolean[]): boolean => marks.includes(true) && marks.includes(false)
