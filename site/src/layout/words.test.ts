import { expect, test } from 'vitest'
import { toClauses, toWords } from './words.ts'

test('a title breaks between words, and signs stay with the word they follow', () => {
  expect(toWords('一窗受理、全科服务').join('')).toBe('一窗受理、全科服务')
  expect(toWords('协商制度化规范化')).toContain('制度化')
  expect(toWords('社区工作者管理')).toContain('工作者')
  expect(toWords('下班以后，还有一扇窗亮着').some((word) => word.startsWith('，'))).toBe(false)
})

test('a title breaks between its clauses', () => {
  expect(toClauses('下班以后，还有一扇窗亮着')).toEqual(['下班以后，', '还有一扇窗亮着'])
  expect(toClauses('“现在是它等我下班。”')).toEqual(['“现在是它等我下班。”'])
  expect(toClauses('')).toEqual([])
})

test('a short quoted name is one piece, a long quotation is not', () => {
  expect(toWords('关于“精致幸福社区”的通报')).toContain('“精致幸福社区”')
  expect(toWords('“以前是我请假等它开门，现在是它开着门等我下班。”').length).toBeGreaterThan(4)
})
