import { expect, test } from 'vitest'
import { cleanTexts } from './clean-texts.fixture.ts'
import { listBrokenFindings, listFindings } from './findings.ts'
import { toPeopleRules } from './rules/people.ts'
import { numberRules, personalRules } from './rules/rules.ts'
import { builtInWordings, campaignTerms, toTitleOrder, toWordingRules } from './rules/wording.ts'

const rules = [
  ...personalRules,
  campaignTerms,
  toTitleOrder(['党建引领', '治理有效', '服务精准', '环境宜居']),
  ...toWordingRules(builtInWordings, '2020-10-28'),
]

test.each(cleanTexts)('nothing is found in %s', (text) => {
  expect(listFindings({ body: text }, [...rules, ...toPeopleRules([text])])).toEqual([])
})

test('nor in all of them, one paragraph after the other', () => {
  const body = cleanTexts.map((text) => ({ type: 'paragraph', spans: [{ text }] }))
  expect(listFindings({ body }, [...rules, ...toPeopleRules(cleanTexts)])).toEqual([])
  expect(listBrokenFindings({ body }, numberRules)).toEqual([])
})

const paragraph = (text: string) => ({ type: 'paragraph', spans: [{ text }] })
const findBroken = (...texts: string[]) =>
  listBrokenFindings({ title: '号码', body: texts.map(paragraph) }, numberRules).map(
    ({ end, excerpt, path, rule, start }) => [rule, path, excerpt.slice(start, end)],
  )

test('a number that a line of the source was broken in is found across its paragraphs, and told once', () => {
  expect(findBroken('证件号9999991980', '01010011，请核')).toEqual([
    ['identity-number', 'body.0.spans', '9999991980\n01010011'],
  ])
  expect(findBroken('甲', '九九九九九九', '１９８００１０１', '⓪⓪①①')).toEqual([
    ['identity-number', 'body.1.spans', '九九九九九九\n１９８００１０１\n⓪⓪①①'],
  ])
  expect(findBroken('请拨1380013', '8000')).toEqual([['mobile', 'body.0.spans', '1380013\n8000']])
  expect(findBroken('证件号999999198001010011', '请核')).toEqual([])
  for (const cells of [
    ['138', '0013', '8000'],
    ['15000', '230000'],
  ])
    expect(findBroken(...cells)).toEqual([])
})
