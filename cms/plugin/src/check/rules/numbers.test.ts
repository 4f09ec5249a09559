import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFindings, toMasked } from '../findings.ts'
import { personalRules } from './rules.ts'

const find = (text: string) =>
  listFindings({ body: text }, personalRules).map(
    ({ end, excerpt, rule, start }) => `${rule} ${excerpt.slice(start, end)}`,
  )

test.each([
  ...['999999－19800101－0011', '999999 · 19800101 · 0011', '999999/19800101/0011', '999999.19800101.0011'],
  ...['九九九九九九一九八〇〇一〇一〇〇一一', '玖玖玖玖玖玖壹玖捌零零壹零壹零零壹壹', '𝟡𝟡𝟡𝟡𝟡𝟡𝟙𝟡𝟠𝟘𝟘𝟙𝟘𝟙𝟘𝟘𝟙𝟙'],
  ...['999999198001\n010011', '999999\r\n198001010011', '9999991980010\u202810011', '⑨⑨⑨⑨⑨⑨①⑨⑧⓪⓪①⓪①⓪⓪①①'],
  ...['999999一19800101一0011', '9九9玖9九19800101001一', '٩٩٩٩٩٩19800101٠٠١١'],
])('an identity number is found in %j', (written) => {
  expect(find(`证件号${written}，请核`)).toEqual([`identity-number ${written}`])
})

test.each(['X', 'x', 'Ｘ', '×', 'Х', '-X', ' ｘ', '・Ⅹ'])('its check may be written %j', (check) => {
  expect(find(`证件号99999919800101002${check}，请核`)).toEqual([`identity-number 99999919800101002${check}`])
  expect(find(`证件号99999919800101001${check}，请核`)).toEqual([])
})

test.each([
  ...[
    '37100219491231O016',
    '37100219491231o016',
    '３７１００２１９４９１２３１Ｏ０１６',
    '37100219491231ｏ016',
  ],
  ...[
    '371OO219491231OO16',
    '371002 19491231 O016',
    '3-7-1-O-O-2-1-9-4-9-1-2-3-1-O-O-1-6',
    '371002-1949年12月31日-O016',
  ],
  ...['37100219491231Ο016', '37100219491231о016', '三七一OO二一九四九一二三一OO一六'],
])('an identity number is found in %j, where the letter O stands for a nought', (written) => {
  expect(find(`证件号${written}，请核`)).toEqual([`identity-number ${written}`])
  expect(find(`证件No${written}`)).toEqual([`identity-number ${written}`])
})

test.each(['9999991980O1O1OO2X', '99999919800101O02-X', '9999991950101010OX'])(
  'the check X follows letters that stand for noughts: %s',
  (written) => expect(find(`证件号${written}，请核`)).toEqual([`identity-number ${written}`]),
)

test('an O of a word is no nought', () => {
  for (const text of [
    'O型血，编号NO37100219491231',
    '37100219491231CO16',
    '37100219491231O016OK',
    '37100219491231O017',
  ])
    expect(find(text), text).toEqual([])
  expect(find('OA号O，371002194912310016')).toEqual(['identity-number 371002194912310016'])
})

test('one that follows other figures is found, and one within a longer number is not', () => {
  expect(find('第1、2人：1、2，999999198001010011')).toEqual(['identity-number 999999198001010011'])
  expect(find('流水号1999999198001010011')).toEqual([])
  expect(find('流水号9999991980010100113')).toEqual([])
  expect(find('流水号999999198001010011A')).toEqual([])
})

test.each([
  ...[
    '138\u00a00013\u00a08000',
    '138\u20110013\u20118000',
    '138，0013，8000',
    '138、0013、8000',
    '138.0013.8000',
  ],
  ...[
    '①③⑧⓪⓪①③⑧⓪⓪⓪',
    '一三八〇〇一三八〇〇〇',
    '１３８—００１３—８０００',
    '138一0013一8000',
    '1380013\n8000',
  ],
  ...['+86-138-0013-8000', '008613800138000', '(138)00138000', '1 3 8 0 0 1 3 8 0 0 0', '13800 138000'],
])('a mobile number is found in %j', (written) => {
  expect(find(`请拨${written}。`)).toEqual([`mobile ${written.replace(/^\(/, '')}`])
})

test('what is counted is no number to call', () => {
  for (const text of [
    '分别为156、1203、2044人',
    '总投资13,800,138,000元',
    '下降18.6、20.3、33.4、56个百分点',
    '各类136 4521 8877 户',
    '138\n0013\n8000',
  ])
    expect(find(text), text).toEqual([])
})

test('years in a row and what is counted are no card', () => {
  for (const text of ['2017 2018 2019 2023', '2017、2018、2019、2023年', '分别为3200、4500、5100、6301户'])
    expect(find(text), text).toEqual([])
  for (const written of [
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '6222、0200、0000、0007',
    '6222020000000007',
  ])
    expect(find(`卡号${written}，`)).toEqual([`card-number ${written}`])
})

test('a list of what is counted holds no number to call and no card, whatever is counted', () => {
  const number = fc.oneof(
    fc.integer({ min: 130, max: 199 }),
    fc.integer({ min: 1000, max: 9999 }),
    fc.nat(99_999),
  )
  const counted = fc.array(number, { minLength: 2, maxLength: 12 })
  const mark = fc.constantFrom('、', '，', '；', '/', ' / ', '、约')
  fc.assert(
    fc.property(
      counted,
      mark,
      fc.constantFrom('人', '户', '万元', '个', '件', '张'),
      (numbers, between, unit) => {
        // Identity numbers are known by date and check, which a list may meet once in a hundred thousand.
        const found = find(`分别为${numbers.join(between)}${unit}。`).filter(
          (one) => !one.startsWith('identity'),
        )
        expect(found).toEqual([])
      },
    ),
    { numRuns: 2000 },
  )
})

test('figures that stand under each other are a table', () => {
  for (const text of ['15000\n230000', '131 1452\n1877', '138\n00138000'])
    expect(find(text), text).toEqual([])
})

describe('a disguised number', () => {
  test('is masked in the log', () => {
    for (const written of [
      '九九九九九九一九八〇〇一〇一〇〇一一',
      '⑨⑨⑨⑨⑨⑨①⑨⑧⓪⓪①⓪①⓪⓪①①',
      '999999/19800101/0011',
    ]) {
      const [finding] = listFindings({ body: `证件号${written}` }, personalRules)
      const masked = finding ? toMasked(finding) : ''
      expect([...masked].length).toBe(8)
      expect(masked).toContain('***')
    }
  })

  test('of birth, of a door and of a car is found as well', () => {
    expect(find('一九五〇年三月四日出生')).toEqual(['birth-date 一九五〇年三月四日出生'])
    expect(find('１９５０年十月出生')).toEqual(['birth-date １９５０年十月出生'])
    expect(find('住三号楼五〇一室')).toEqual(['door-number 三号楼五〇一室'])
    expect(find('鲁ＫＡ１２３４５停在门口')).toEqual(['plate 鲁ＫＡ１２３４５'])
    expect(find('ｓｏｍｅｏｎｅ＠ｑｑ．ｃｏｍ')).toEqual(['personal-email ｓｏｍｅｏｎｅ＠ｑｑ．ｃｏｍ'])
  })
})
