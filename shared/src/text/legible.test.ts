import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../kinds/index.ts'
import { text, typed } from '../scalars.ts'

const tell = (written: string) => text.safeParse(written).error?.issues.map(({ message }) => message)

const listOf = (property: RegExp): string[] =>
  Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => property.test(character))

const invisible = listOf(/[\p{Default_Ignorable_Code_Point}\p{Z}\u2800]/u).filter(
  (character) => !/\p{Bidi_Control}|\p{Variation_Selector}/u.test(character),
)

test(`a text of invisible characters alone is empty (${invisible.length} of them)`, () => {
  for (const character of invisible) {
    expect(text.safeParse(character).success).toBe(false)
    expect(typed.safeParse(character).success).toBe(false)
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...invisible, '\u0301'), { minLength: 1 }), (characters) => {
      expect(text.safeParse(characters.join('')).success).toBe(false)
    }),
  )
  expect(tell('\u200b')).toEqual(['没有看得见的文字，请重新填写'])
  expect(tell('')).toHaveLength(1)
})

const directions = ['\u061c', '\u200e', '\u200f', ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069']

test('controls of the direction of writing are refused wherever they stand', () => {
  expect(listOf(/\p{Bidi_Control}/u)).toEqual(directions)
  for (const control of directions)
    for (const written of [`${control}通知`, `关于${control}公示`, `通知${control}`])
      expect(tell(written)?.[0]).toContain('改变文字方向')
})

test('a selector of variants needs a character before it; emoji and variants of ideographs keep theirs', () => {
  for (const written of ['\ufe0f通知', '通知 \ufe0e', '\u{e0100}', '葛\u{e0100}\u{e0101}'])
    expect(tell(written)?.[0]).toContain('异体选择符')
  for (const written of ['❤\ufe0f', '葛\u{e0100}飾', '1\ufe0f\u20e3', '👁\ufe0f\u200d🗨\ufe0f', '，\ufe00'])
    expect(text.parse(written)).toBe(written)
})

test('a private code is named with the character of Unicode that it stands for', () => {
  expect(tell('居民\ue863某')).toEqual([
    '“居民”后面的字用了系统自造的编码（U+E863），别处显示不出来：请改为“䶮”（U+4DAE）',
  ])
  expect(tell('\ue000')?.[0]).toContain('请改为通用的字')
  expect(tell('\u{f0000}')?.[0]).toContain('U+F0000')
})

test('what an earlier release published is read as it is', () => {
  const figure = {
    ...{
      kind: 'figure',
      slug: 'a',
      title: '\u200b',
      display: '\ue863',
      unit: '\u202e',
      year: 2020,
      order: 1,
    },
    ...{ featured: true, asOf: '2020-07-22', source: '市民政局' },
  }
  expect(readDocument(figure)).toBe(figure)
})
