import type { Note } from '../../../editions/word/read/told.ts'
import type { Node } from '../../paste/tidy/nodes.ts'

/** That there are merged cells, which a published table has none of. */
export const listMergedNotes = (nodes: readonly Node[]): Note[] => {
  const count = countMerged(nodes)
  if (count === 0) return []
  return [
    {
      fate: 'changed',
      label: {
        zh: `表格里有${count}个合并的单元格，原样留着，提交前请拆分、填上`,
        en: `${count} merged cells stay: divide them before you submit`,
      },
    },
  ]
}

const countMerged = (nodes: readonly Node[]): number =>
  nodes.reduce(
    (sum, { children = [], colSpan, rowSpan }) =>
      sum + (Number(colSpan ?? 1) > 1 || Number(rowSpan ?? 1) > 1 ? 1 : 0) + countMerged(children),
    0,
  )
