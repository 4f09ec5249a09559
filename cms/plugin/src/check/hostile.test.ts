import { toDifference } from '@exemplar/shared/difference/difference'
import { expect, test } from 'vitest'
import { toSlug } from '../fields/to-slug.ts'
import { listFindings } from './findings.ts'
import { toPeopleRules } from './rules/people.ts'
import { personalRules } from './rules/rules.ts'
import { builtInWordings, campaignTerms, toTitleOrder, toWordingRules } from './rules/wording.ts'

/** What a rule begins with, goes on with, or nearly ends with. */
const pieces = [
  ...[
    'a',
    '1',
    '1 ',
    '一',
    '6个大项',
    '0号楼',
    '居民王小明、',
    '王小明（化名）、',
    '林',
    '患病李淑珍',
    '文明城',
  ],
  '1\u200b',
  '1 o年',
]
const wordings = [...builtInWordings, { wrong: '文明城', right: '文明城市', level: 'warn' } as const]
const rules = [
  ...personalRules,
  campaignTerms,
  toTitleOrder(['党建引领', '治理有效', '服务精准', '环境宜居']),
  ...toWordingRules(wordings, '2020-10-28'),
]

// No time is compared, so that a busy machine fails nothing: each piece takes about a second, and took from half a minute
// to minutes where an expression began anew at each character. The limit lies far from both.
const limit = 20_000
const repeat = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))

const almostNoughts = `${'о'.repeat(99_999)}a`

test.each([
  ...pieces.map((piece) => [piece, repeat(piece, 100_000)] as const),
  ['letters that may be noughts, in one word', almostNoughts] as const,
])('a long text made to be slow to read holds up nobody: %j', { timeout: limit }, (_piece, body) => {
  const found = listFindings({ body }, [...rules, ...toPeopleRules([body])])
  expect(found.every(({ path }) => path === 'body')).toBe(true)
  expect((toSlug(body) ?? '').length).toBeLessThanOrEqual(60)
})

test.each(['a ', '一二', '居民王小明、'])(
  'nor does one compared with another: %j',
  { timeout: limit },
  (piece) => {
    const [before, after] = [repeat(piece, 24_000), repeat(`${piece}乙`, 24_000)]
    const { changes } = toDifference({ title: before }, { title: after }, { fields: [], say: ({ zh }) => zh })
    expect(changes).toHaveLength(1)
  },
)
