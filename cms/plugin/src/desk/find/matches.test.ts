import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listMatches, replaceAt } from './matches.ts'
import { listPictureHits } from './texts.ts'

const find = (text: string, words: string, isExact = false) =>
  listMatches(text, { words, isExact }).map(({ end, start }) => text.slice(start, end))

describe('words that are looked for', () => {
  test('are found in whatever width and case they are written', () => {
    expect(find('２０２０年，WORD和Ｗｏｒｄ，2020年。', '2020年')).toEqual(['２０２０年', '2020年'])
    expect(find('WORD和Ｗｏｒｄ', 'word')).toEqual(['WORD', 'Ｗｏｒｄ'])
    expect(find('（示例）和(示例)', '(示例)')).toEqual(['（示例）', '(示例)'])
    expect(find('路\u200b灯', '路灯')).toEqual(['路\u200b灯'])
  })

  test('are found as they are written where that is asked', () => {
    expect(find('２０２０年，WORD，2020年。', '2020年', true)).toEqual(['2020年'])
    expect(find('WORD', 'word', true)).toEqual([])
  })

  test('are found once where they overlap, and nowhere where nothing is looked for', () => {
    expect(listMatches('灯灯灯灯灯', { words: '灯灯', isExact: false })).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ])
    expect(find('灯', '')).toEqual([])
    expect(find('灯', '\u200b')).toEqual([])
  })

  const text = fc.array(fc.constantFrom('路', '灯', 'A', 'ａ', '㎡', '🙂', '\u200b', 'é', ' ', '１'), {
    maxLength: 30,
  })
  const sought = fc.record({ words: text.map((parts) => parts.join('')), isExact: fc.boolean() })

  test('stand one after the other, in the text, and are there no more once they are replaced by others', () => {
    fc.assert(
      fc.property(text, sought, (parts, sought) => {
        const written = parts.join('')
        const places = listMatches(written, sought)
        let last = 0
        for (const { end, start } of places) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(written.length)
        expect(listMatches(replaceAt(written, places, '换'), sought)).toEqual([])
        if (places.length === 0) expect(replaceAt(written, places, '换')).toBe(written)
      }),
    )
  })
})

test('words in the texts of pictures are counted by picture and field', () => {
  const pictures = [
    { id: 'a', filename: '灯.jpg', caption: '小张庄，小张庄', alt: '灯', credit: '小张庄居委会' },
    { id: 'b', caption: null, alt: '门' },
  ]
  expect(listPictureHits(pictures, { words: '小张庄', isExact: false })).toEqual([
    {
      ...{ id: 'a', name: '灯.jpg', count: 3 },
      fields: [
        { field: 'caption', count: 2 },
        { field: 'credit', count: 1 },
      ],
    },
  ])
})
