import { expect, test } from 'vitest'
import { isLong } from '../../../../../tests/support/long.ts'
import { listFindings } from '../findings.ts'
import { personalRules } from './rules.ts'

/** Numbers of nobody, with their right checks; groups as people write them. */
const samples = {
  'identity-number': ['999999', '19800101', '0011'],
  mobile: ['138', '0013', '8000'],
  'card-number': ['6222', '0200', '0000', '0007'],
} as const
type Sample = keyof typeof samples

const all = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

// What is a symbol to Unicode and a letter or a figure to a reader (Ⓐ, ㎏, ⽂, ○) separates nothing.
const isRead = (character: string): boolean =>
  /[\p{L}\p{N}\u25cb]/u.test(character.normalize('NFKC')) ||
  /[\p{Radical}\u31c0-\u31ef\u{1f10d}-\u{1f10f}\u{1f12f}\u{1f16d}-\u{1f16f}]/u.test(character)

const listSeparators = (property: RegExp): string[] =>
  all.filter((character) => property.test(character) && !isRead(character))

const separators = listSeparators(/[\p{P}\p{Z}\p{Cf}\p{Sm}\p{Sk}\p{Sc}\t\u30fc]/u)
const rarer = listSeparators(/[\p{So}\p{M}\p{Default_Ignorable_Code_Point}]/u)

const scripts = all
  .filter((character, index) => /\p{Nd}/u.test(character) && !/\p{Nd}/u.test(all[index - 1] ?? ''))
  .flatMap((zero) => {
    // The mathematical digits are five families in a row.
    const first = all.indexOf(zero)
    const families: string[][] = []
    for (let at = first; /\p{Nd}/u.test(all[at] ?? ''); at += 10) families.push(all.slice(at, at + 10))
    return families
  })
const others = [
  '〇一二三四五六七八九',
  '○一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '零壹貳參肆伍陸柒捌玖',
  '〇〡〢〣〤〥〦〧〨〩',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '₀₁₂₃₄₅₆₇₈₉',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⓿❶❷❸❹❺❻❼❽❾',
  '🄋➀➁➂➃➄➅➆➇➈',
  '🄌➊➋➌➍➎➏➐➑➒',
  '⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽',
  '〇㊀㊁㊂㊃㊄㊅㊆㊇㊈',
  '🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐',
].map((family) => [...family])
const inBrackets = ['(0)', ...'⑴⑵⑶⑷⑸⑹⑺⑻⑼']
const families = [...scripts, ...others, inBrackets]

const toFamily = (digits: string, family: readonly string[]): string =>
  Array.from(digits, (digit) => family[Number(digit)] ?? digit).join('')

/** What of the separators hides a sample from the rules. Many to a text, so that it takes no time; one by one where one is missed. */
const listMissed = (
  separators: readonly string[],
  write: (separator: string) => string,
  sample: Sample,
): string[] => {
  const find = (texts: readonly string[]) =>
    listFindings({ body: texts.map((text) => `甲${text}乙`).join('\n') }, personalRules).filter(
      ({ rule }) => rule === sample,
    ).length
  if (find(separators.map(write)) === separators.length) return []
  return separators.filter((separator) => find([write(separator)]) !== 1)
}

const inGroups = (sample: Sample, family: readonly string[]) => (separator: string) =>
  samples[sample].map((group) => toFamily(group, family)).join(separator)
const oneByOne = (sample: Sample, family: readonly string[]) => (separator: string) =>
  Array.from(samples[sample].join(''), (digit) => toFamily(digit, family)).join(separator)

const plain = [...'0123456789']

/** In the short form every so many of the separators, others for each number; all meet, and none meets all. */
const pick = (separators: readonly string[], { every, from }: { every: number; from: number }) =>
  isLong ? separators : separators.filter((_, index) => index % every === from % every)

const toName = (separator: string): string => `U+${separator.codePointAt(0)?.toString(16).padStart(4, '0')}`

test('in groups, of any digits, with any separator between them', () => {
  let count = 0
  const missed = families.flatMap((family, index) =>
    (['identity-number', 'mobile'] as const).flatMap((sample) => {
      const some = pick(separators, { every: 16, from: index })
      count += some.length
      return listMissed(some, inGroups(sample, family), sample).map(
        (separator) => `${sample} ${family[1]} ${toName(separator)}`,
      )
    }),
  )
  console.log(
    `${separators.length} separators, ${families.length} families of digits: ${count} disguises, ${missed.length} missed`,
  )
  expect(separators.length).toBeGreaterThan(2000)
  expect(families.length).toBeGreaterThan(85)
  expect(missed).toEqual([])
})

test('in groups and digit by digit, with rare separators and marks too', () => {
  const every = [...separators, ...rarer]
  const ways = (Object.keys(samples) as Sample[]).flatMap((sample) =>
    (sample === 'card-number' ? [inGroups] : [inGroups, oneByOne]).map((write) => ({ sample, write })),
  )
  let count = 0
  const missed = ways.flatMap(({ sample, write }, index) => {
    const some = pick(every, { every: ways.length, from: index })
    count += some.length
    return listMissed(some, write(sample, plain), sample).map(
      (separator) => `${sample} ${write.name} ${toName(separator)}`,
    )
  })
  console.log(`${every.length} separators and marks: ${count} disguises, ${missed.length} missed`)
  expect(every.length).toBeGreaterThan(10_000)
  expect(missed).toEqual([])
})
