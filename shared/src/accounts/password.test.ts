import { expect, test } from 'vitest'
import { findPasswordFault } from './password.ts'

const names = ['王建国', 'jianguo.wang@example.com']
const find = (password: string) => findPasswordFault(password, names)?.zh

test.each([
  ['', '密码不能全是空格，也不能全是同一个字符。'],
  ['   ', '密码不能全是空格，也不能全是同一个字符。'],
  [' '.repeat(20), '密码不能全是空格，也不能全是同一个字符。'],
  ['\u3000'.repeat(12), '密码不能全是空格，也不能全是同一个字符。'],
  ['\u200b'.repeat(12), '密码不能全是空格，也不能全是同一个字符。'],
  ['aaaaaaaaaaaa', '密码不能全是空格，也不能全是同一个字符。'],
  ['ａａａａａａaaaaAA', '密码不能全是空格，也不能全是同一个字符。'],
  ['a a a a a a a a', '密码不能全是空格，也不能全是同一个字符。'],
  ['aaaaaaaaaaa', '密码至少要有12个字符。'],
  ['abc', '密码至少要有12个字符。'],
  ['eleven-char', '密码至少要有12个字符。'],
  ['elev\u200b\u200ben-char', '密码至少要有12个字符。'],
  ['  short one   ', '密码至少要有12个字符。'],
  ['jianguo.wang@example.com', '密码不能只是姓名或邮箱，再添几个字符也不行。'],
  ['JianGuo.Wang', '密码不能只是姓名或邮箱，再添几个字符也不行。'],
  ['jianguo.wang2020', '密码不能只是姓名或邮箱，再添几个字符也不行。'],
  ['王建国王建国王建国王建国', '密码不能只是姓名或邮箱，再添几个字符也不行。'],
] as const)('%j is refused', (password, fault) => {
  expect(find(password)).toBe(fault)
})

test.each([
  'twelve-chars',
  'a sentence of five words',
  '海边的长椅坐着三位老人呢',
  'jianguo.wang与海边的长椅',
  'aaaaaaaaaaab',
])('%j will do', (password) => {
  expect(find(password)).toBeUndefined()
})

test('a name of one character, or none at all, refuses nothing', () => {
  expect(findPasswordFault('twelve-chars', ['t', '', '@'])).toBeUndefined()
})
