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
