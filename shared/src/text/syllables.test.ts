import { expect, test } from 'vitest'
import { findSyllables, syllables } from './syllables.ts'

test.each([
  ['tingsongli', ['ting', 'song', 'li']],
  ['ting song li', ['ting', 'song', 'li']],
  ['changqiao', ['chang', 'qiao']],
  // The longest comes first, unless a blank says otherwise.
  ['xian', ['xian']],
  ['xi an', ['xi', 'an']],
  // The longest first one would leave nothing that can be read.
  ['nanguo', ['nan', 'guo']],
  ['lvhe', ['lv', 'he']],
])('%s is read as %s', (reading, expected) => {
  expect(findSyllables(reading)).toEqual(expected)
})

test.each(['changqiaox', 'ü', '长桥', 'q', 'chang-qiao'])('%s is no reading', (reading) => {
  expect(findSyllables(reading)).toBeUndefined()
})

test('a long text that can be taken apart in very many ways is no reading, and is told so at once', () => {
  // Every “an” is one syllable, or the end of one and the beginning of the next: together there are more ways than atoms.
  const text = 'an'.repeat(2_000)
  const start = performance.now()
  expect(findSyllables(`${text}b`)).toBeUndefined()
  expect(findSyllables(text)).toHaveLength(2_000)
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('each syllable has a character of its own, which the collator puts where the syllable stands', () => {
  const characters = [...syllables.values()]
  expect(characters.length).toBeGreaterThan(390)
  expect(new Set(characters).size).toBe(characters.length)
  const { compare } = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
  const sorted = characters.toSorted(compare)
  expect(sorted).toEqual(characters)
})
