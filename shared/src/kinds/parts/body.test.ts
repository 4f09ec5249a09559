import { expect, test } from 'vitest'
import { body } from './body.ts'

const paragraph = (...texts: string[]) => ({ type: 'paragraph', spans: texts.map((text) => ({ text })) })
const listIssues = (...blocks: object[]) =>
  body.safeParse(blocks).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

test('a paragraph shows something; a run of it may be a blank between two others', () => {
  expect(listIssues(paragraph('甲', ' ', '乙'))).toEqual([])
  expect(listIssues(paragraph('甲'), paragraph('\u200b', '\u3000'))).toEqual([
    '1.spans 没有看得见的文字，请删去这一段',
  ])
})

test('words that read in another direction are refused where they stand', () => {
  expect(listIssues(paragraph('甲', '附件\u202efdp.exe'))).toEqual([
    '0.spans.1.text “附件”后面有改变文字方向的控制符（U+202E），读者看到的会与原文不同：请删去这里，重新输入',
  ])
})
