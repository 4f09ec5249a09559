import { expect, test } from 'vitest'
import { toCommentTexts } from './to-comment-texts.ts'

const said = { author: '张三', at: '2026-09-02T08:00:00Z', quote: '收费每度一元。', isDone: false }

test('a comment of Word says first who said it, and of which words', () => {
  expect(toCommentTexts({ ...said, text: '比市价高' })).toEqual([
    'Word批注（张三，2026-09-02）：\n“收费每度一元。”\n比市价高',
  ])
})

test('one that is too long goes on in the next, under the same name, and nothing of it is lost', () => {
  const text = '𠮷'.repeat(2_500)
  const texts = toCommentTexts({ ...said, quote: '', text })
  expect(texts.length).toBe(3)
  expect(texts.every((one) => one.length <= 2_000 && one.startsWith('Word批注（张三，2026-09-02）'))).toBe(
    true,
  )
  expect(texts.map((one) => one.slice(one.indexOf('\n') + 1)).join('')).toBe(text)
})
