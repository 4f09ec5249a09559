import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toLines } from './lines.ts'

/** A Chinese character is as wide as two of others. */
const measure = (text: string): number =>
  [...text].reduce((width, character) => width + (character < '\u2e80' ? 0.5 : 1), 0)
const set = (text: string, width: number): string[] => toLines(text, { width, measure })

test.each([
  ['谈了十个晚上', 10, ['谈了十个晚上']],
  ['楼道里的灯亮了，议事的人多了', 9, ['楼道里的灯亮了，', '议事的人多了']],
  ['七条公约，条条有人让步', 7, ['七条公约，', '条条有人让步']],
  ['谈了十个晚上，楼道里的灯终于亮了', 10, ['谈了十个晚上，', '楼道里的灯终于亮了']],
])('%s is broken between words, at about the middle', (text, width, lines) => {
  expect(set(text, width)).toEqual(lines)
})

test('a word that is wider than a line is broken anywhere', () => {
  expect(set('abcdefghij', 2)).toEqual(['abcd', 'efgh', 'ij'])
})

test('nothing of a text is lost, and no line is too wide', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'社区标准典型经验，。“”（）2020年议事ab '),
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (said, width) => {
      const lines = set(said, width)
      expect(lines.join('')).toBe(said)
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
    }),
  )
})
