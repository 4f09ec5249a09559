import { expect, test } from 'vitest'
import { toLexical } from './lexical.ts'

const outline = (lines: string[]) => {
  const { root } = toLexical(lines) as { root: { children: Record<string, unknown>[] } }
  return root.children.map(({ type, tag, children }) => [type, tag, (children as unknown[]).length])
}

test('every mark makes its block, and neighbouring items one list', () => {
  expect(outline(['## 做法', '第一段', '- 甲', '- 乙', '1. 先', '2. 后', '> 原话', '- 丙'])).toEqual([
    ['heading', 'h2', 1],
    ['paragraph', undefined, 1],
    ['list', 'ul', 2],
    ['list', 'ol', 2],
    ['quote', undefined, 1],
    ['list', 'ul', 1],
  ])
})

test('strong text is a run of its own', () => {
  const { root } = toLexical(['共**33**项']) as { root: { children: { children: unknown[] }[] } }
  expect(root.children[0]?.children).toMatchObject([
    { text: '共', format: 0 },
    { text: '33', format: 1 },
    { text: '项', format: 0 },
  ])
})

test('rows are one table, with its caption, its head and the cells that are empty', () => {
  const { root } = toLexical(['前', '^ 表1', '| 月份 | 人次', '| 3月 |', '- 后']) as {
    root: { children: { children: { children: unknown[] }[] }[] }
  }
  const [, table, list] = root.children
  expect(table).toMatchObject({ type: 'table', $: { caption: '表1' } })
  expect(table?.children.map(({ children }) => children)).toMatchObject([
    [
      { headerState: 3, children: [{ children: [{ text: '月份' }] }] },
      { headerState: 1, children: [{ children: [{ text: '人次' }] }] },
    ],
    [
      { headerState: 2, children: [{ children: [{ text: '3月' }] }] },
      { headerState: 0, children: [{ children: [] }] },
    ],
  ])
  expect(list).toMatchObject({ type: 'list' })
})
