import { expect, test } from 'vitest'
import { toPlainWords } from './plain-words.ts'

const text = (words: string) => ({ type: 'text', text: words })
const block = (type: string, ...children: unknown[]) => ({ type, children })

test('a body gives its words, a paragraph a line', () => {
  const body = {
    root: block(
      'root',
      block('paragraph', text('楼道里的'), block('link', text('第三盏灯'))),
      block('list', block('listitem', text('甲')), block('listitem', text('乙'))),
      block('paragraph'),
      block('paragraph', text('亮了。')),
    ),
  }
  expect(toPlainWords(body)).toBe('楼道里的第三盏灯\n甲\n乙\n亮了。')
})

test('rows give their words one under the other, without ids and what is not filled in', () => {
  const rows = [
    { id: '65f0a1b2c3d4e5f601234567', label: '借用次数', value: 31, note: null },
    { id: 'x', label: '损坏', value: 0 },
  ]
  expect(toPlainWords(rows)).toBe('借用次数\n31\n损坏\n0')
  expect(toPlainWords('01a22315-b538-75de-b44f-6439abc83990')).toBe('')
  expect(toPlainWords(undefined)).toBe('')
})
