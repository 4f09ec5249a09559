import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDigit, toDigits } from './digits.ts'
import { fold } from './fold.ts'
import { findUnicode } from './private-use.ts'

const foldOf = (written: string) => fold(written).text

test.each([
  ['radicals that look like ideographs', '领导⼩姐、⽂登、⺠政、⻓江', '领导小姐、文登、民政、长江'],
  ['full width and compatibility forms', 'ＡＢＣ　１２３，（㈠）㎡№', 'ABC 123,((一))m2No'],
  ['compatibility ideographs', '\uf9d1\uf967', '六不'],
  ['what nobody sees', '中\u200b华\u00ad人\u2060民\ufeff共\ufe0f和\u{e0100}国\u3164\u034f', '中华人民共和国'],
  ['decomposed letters', 'Cafe\u0301 \u1112\u1161\u11ab', 'Café 한'],
  ['digits of other scripts', '٣৭१௨๓༤០𝟗𝟘𝟡🄂①', '37123409091,1'],
  ['digits in circles', '①②❸❹➄➅➆⓿⑨', '123456709'],
  ['dashes and blanks', '1‑2‒3–4—5―6－7−8﹣9\u00a0a\u3000b\u2009c', '1-2-3-4-5-6-7-8-9 a b c'],
  ['keycaps and marks on digits and ideographs', '3\ufe0f\u20e3 7\u0332\u0301 领\u0332导', '3 7 领导'],
  ['private codes of old fonts', '\ue863\ue81e', '䶮龴'],
])('one fold makes one of %s', (_what, written, folded) => {
  expect(foldOf(written)).toBe(folded)
})

test('a text without any of it stays as it is', () => {
  const plain = '威民〔2020〕12号。“一条热线”解民忧、Wi-Fi《办法》第3期'
  expect(foldOf(plain)).toBe(plain)
})

const odd = fc.constantFrom(
  ...[
    '\u200b',
    '\u00ad',
    '\ufe0f',
    '\u0301',
    '\u0323',
    '\u3099',
    '\uff9e',
    '\u20e3',
    '\u1161',
    '\u11ab',
    'ㅏ',
  ],
  ...['ｶ', '가', 'ㄱ', 'é', '⼩', '⺠', '１', '①', '㈠', '٣', '—', '\u3000', '𠮷', '好', '，', '\ue863', 'ﷺ'],
)
const words = fc.string({ unit: fc.oneof(odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) })

test('folding again changes nothing', () => {
  fc.assert(
    fc.property(words, (written) => {
      expect(foldOf(foldOf(written))).toBe(foldOf(written))
    }),
    { numRuns: 2000 },
  )
})

test('a text folds to the same in each form of normalization', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (written, form) => {
      const seen = written.toWellFormed().replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      expect(foldOf(seen.normalize(form))).toBe(foldOf(seen))
    }),
    { numRuns: 2000 },
  )
})

test('each place of the folded text leads to words of the written one that fold to it', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (written, from, length) => {
      const { text, toWritten } = fold(written)
      if (text === '') return
      const start = from % text.length
      const end = Math.min(text.length, start + 1 + (length % 5))
      const place = toWritten({ start, end })
      expect(place.start).toBeGreaterThanOrEqual(0)
      expect(place.end).toBeLessThanOrEqual(written.length)
      expect(foldOf(written.slice(place.start, place.end))).toContain(text.slice(start, end))
    }),
    { numRuns: 2000 },
  )
  const { text, toWritten } = fold('甲㎏\u200b乙')
  expect(text).toBe('甲kg乙')
  expect([toWritten({ start: 1, end: 2 }), toWritten({ start: 3, end: 4 })]).toEqual([
    { start: 1, end: 2 },
    { start: 3, end: 4 },
  ])
})

test('every decimal digit of Unicode is one, ten of each script', () => {
  const values = new Map<string, number>()
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    if (!/\p{Nd}/u.test(character)) continue
    const value = findDigit(character) ?? ''
    values.set(value, (values.get(value) ?? 0) + 1)
  }
  expect([...values.keys()].toSorted().join('')).toBe('0123456789')
  expect(new Set(values.values()).size).toBe(1)
  expect(['٠', '٩', '𝟎', '𝟿', '🯰', '🯹'].map(findDigit)).toEqual(['0', '9', '0', '9', '0', '9'])
})

test('numerals of Chinese are digits for whoever looks for numbers', () => {
  expect(toDigits('二〇二○年，壹贰叁肆伍陆柒捌玖零')).toBe('2020年，1234567890')
  expect(foldOf('三十三')).toBe('三十三')
})

test('private codes are read as the standard of today reads the same bytes', () => {
  const decoder = new TextDecoder('gb18030')
  for (let byte = 0x50; byte <= 0xa0; byte++) {
    if (byte === 0x7f) continue
    const read = decoder.decode(Uint8Array.of(0xfe, byte))
    const code = 0xe815 + byte - 0x50 - (byte > 0x7f ? 1 : 0)
    // Six characters outside the basic plane, which some decoders still read as the private code.
    if (read !== String.fromCodePoint(code)) expect(findUnicode(String.fromCodePoint(code))).toBe(read)
  }
  expect(['\ue816', '\ue817', '\ue818', '\ue831', '\ue83b', '\ue855'].map(findUnicode)).toEqual([
    ...['𠂇', '𠂉', '𠃌', '𡗗', '𢦏', '𤇾'],
  ])
  expect(findUnicode('\ue863')).toBe('䶮')
  expect(findUnicode('\ue000')).toBeUndefined()
})
