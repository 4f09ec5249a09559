import { expect, test } from 'vitest'
import { listOtherWordings } from './other-words.ts'

test('a word is told in the others of its line, the usual one first', () => {
  expect(listOtherWordings('命名').slice(0, 3)).toEqual(['公布', '名单', '授牌'])
  expect(listOtherWordings('老人家')).toContain('老年人')
  expect(listOtherWordings('停车难')[0]).toBe('停车')
})

test('a word within a longer one is told within it and alone', () => {
  const wordings = listOtherWordings('示范社区命名')
  expect(wordings[0]).toBe('示范社区公布')
  expect(wordings).toContain('公布')
  expect(wordings).not.toContain('示范社区命名')
})

test('of several words one is told otherwise at a time', () => {
  expect(listOtherWordings('停车难 夜里')[0]).toBe('停车 夜里')
  const both = listOtherWordings('停车难 老人家')
  expect(both[0]).toBe('停车 老人家')
  expect(both).toContain('停车难 老年人')
})

test('what is in no line has no other wording', () => {
  expect(listOtherWordings('玄武岩')).toEqual([])
  expect(listOtherWordings('。，')).toEqual([])
})
