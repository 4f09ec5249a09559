import { expect, test } from 'vitest'
import { toReason } from './to-reason.ts'

const toName = (field: string) => ({ title: '标题', deck: '提要' })[field]

test('what was remarked is the reason, each by the field that it is about', () => {
  expect(
    toReason(
      [
        { field: 'title', text: '再具体些。 ' },
        { text: '补一个数字。' },
        { field: 'gone', text: '写明单元。' },
      ],
      toName,
    ),
  ).toBe('1. 标题：再具体些。\n2. 补一个数字。\n3. 写明单元。')
})

test('one remark needs no number, and none is no reason', () => {
  expect(toReason([{ field: 'deck', text: '写明单元。' }], toName)).toBe('提要：写明单元。')
  expect(toReason([], toName)).toBe('')
})

test('the words that a remark is about are said with it, as much of them as tells the place', () => {
  const about = (exact: string) => [{ field: 'deck', quote: { exact }, text: '核对。' }]
  expect(toReason(about('三十一级'), toName)).toBe('提要“三十一级”：核对。')
  expect(toReason(about('台阶'.repeat(40)), toName)).toBe(`提要“${'台阶'.repeat(14)}……”：核对。`)
  expect(toReason([{ field: 'gone', quote: { exact: '一级' }, text: '核对。' }], toName)).toBe(
    '“一级”：核对。',
  )
})

test('it is no longer than a reason may be, and says where the rest stands', () => {
  const many = toReason(Array(9).fill({ field: 'deck', text: '长'.repeat(400) }), toName)
  expect(many.length).toBeLessThanOrEqual(2000)
  expect(many.split('\n')).toHaveLength(5)
  expect(many).toMatch(/^1\. 提要：长+\n.*\n其余见批注。$/s)
  const one = toReason([{ field: 'deck', text: '长'.repeat(2000) }], toName)
  expect(one.length).toBeLessThanOrEqual(2000)
  expect(one).toMatch(/……\n其余见批注。$/)
  const fits = '长'.repeat(1997)
  expect(toReason([{ field: 'deck', text: fits }], toName)).toBe(`提要：${fits}`)
})
