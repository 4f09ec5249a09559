import { expect, test } from 'vitest'
import { toLoss } from './loss.ts'

const label = (zh: string) => ({ zh, en: zh })

test('what was written is counted in characters, without what stood there and without blanks', () => {
  const words = [
    { text: '窗口', change: 'same' },
    { text: '开了', change: 'removed' },
    { text: '早 开\n了', change: 'added' },
  ] as const
  const loss = toLoss([
    {
      path: 'title',
      label: label('标题'),
      kind: 'changed',
      before: '窗口开了',
      after: '窗口早 开\n了',
      words,
    },
    { path: 'notice', label: label('声明'), kind: 'added', after: '示例𠮷' },
    { path: 'quote', label: label('引语'), kind: 'removed', before: '原话' },
    { path: 'body.1', label: label('正文 第2段'), kind: 'moved', before: '一段', after: '一段' },
  ])
  expect(loss.written).toBe(6)
  expect(loss.fields.map(({ zh }) => zh)).toEqual(['标题', '声明', '引语', '正文 第2段'])
})

test('nothing written is nothing lost', () => {
  expect(toLoss([])).toEqual({ fields: [], written: 0 })
})
