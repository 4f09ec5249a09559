import { expect, test } from 'vitest'
import { toWords } from './words.ts'

test('a title breaks between words, and signs stay with the word they follow', () => {
  expect(toWords('一窗受理、全科服务').join('')).toBe('一窗受理、全科服务')
  expect(toWords('下班以后，还有一扇窗亮着').some((word) => word.startsWith('，'))).toBe(false)
})

test('a short quoted name is one piece, a long quotation is not', () => {
  expect(toWords('关于“精致幸福社区”的通报')).toContain('“精致幸福社区”')
  expect(toWords('“以前是我请假等它开门，现在是它开着门等我下班。”').length).toBeGreaterThan(4)
})
