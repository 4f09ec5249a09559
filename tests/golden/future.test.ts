import { checkSavedText, findCopyFault, toSavedText } from '@exemplar/shared/gazette/saved'
import { readEntry } from '@exemplar/shared/gazette/verify'
import { toReasonLabel } from '@exemplar/shared/gazette/withdrawal'
import { readDocument, toEntryPath, toTitle } from '@exemplar/shared/kinds/index'
import { describe, expect, test } from 'vitest'
import { newest, parseGolden } from './golden.ts'
import { change, type Path } from './places.ts'
import { checkAll, hasReader } from './python-reader.ts'
import { signAll } from './sign.ts'

const { entries } = parseGolden(newest)

/** A document of this release, with another slug and something in it that only a later release knows. */
const toLater = (kind: string, path: Path, value: unknown): Record<string, unknown> => {
  const document = entries.find(({ head, document }) => head.kind === kind && document)?.document
  if (!document) throw new Error(`no ${kind}`)
  return change({ ...document, slug: 'one' }, path, () => value)
}

const consultation = {
  kind: 'consultation',
  slug: 'one',
  title: '征求意见',
  communities: [{ id: 'a', households: 1e21 }],
}
const chart = { type: 'chart', axes: ['社区', '名次'], points: [['甲', 1, null]] }

const table = { type: 'table', head: [[[{ text: '社区' }]]], rows: [[[[{ text: '甲' }]]], [[]]] }

/** What a later release may publish, and whether this one can show it. */
const later: readonly [what: string, document: Record<string, unknown>, shown: boolean][] = [
  ['a kind', consultation, false],
  ['a kind that is called like something of the language', { kind: 'constructor', slug: 'one' }, false],
  ['a key', toLater('figure', ['method'], { en: 'counted', zh: ['点数', 1.5] }), true],
  ['a key in an object', toLater('campaign', ['contact', 'mail'], 'a@example.com'), true],
  ['a key in a row of a list', toLater('announcement', ['nominations', 0, 'votes'], 19), true],
  ['a block', toLater('story', ['body', 0], chart), true],
  ['a key of a table', toLater('story', ['body', 0], { ...table, foot: [['注']] }), true],
  ['a run of a block', toLater('story', ['body', 1, 'spans', 0, 'ruby'], 'pīnyīn'), true],
  ['a word for a role', toLater('conference', ['turns', 0, 'role'], 'interpreter'), false],
  ['a type of picture', toLater('story', ['cover', 'files', 0, 'type'], 'image/jxl'), false],
  ['a picture once more in another type', toLater('story', ['cover', 'jxl'], [{ type: 'image/jxl' }]), true],
  ['an act of an announcement', toLater('announcement', ['act'], 'objection'), false],
  ['another form of a key', toLater('press-release', ['contact'], [{ unit: '示例' }]), false],
  ['a text without an end', toLater('story', ['title'], '长'.repeat(10_000)), true],
]

const toHead = ({ kind }: Record<string, unknown>) => ({ act: 'publish', kind })

describe('a gazette of the future', () => {
  const published = later.map(([, document]) => ({ head: toHead(document), document }))
  const acts = [
    {
      head: { act: 'publish', kind: 'consultation', signedBy: ['甲', { post: '乙' }] },
      document: consultation,
    },
    {
      head: {
        act: 'withdraw',
        kind: 'consultation',
        notice: { reason: 'court-order', text: '依判决。', until: 1 },
      },
    },
  ]

  test('is good, whatever stands in its documents, its heads and its withdrawals', async () => {
    const gazette = await signAll([...published, ...acts])
    expect(await findCopyFault(gazette)).toBeUndefined()
    for (const entry of gazette.entries) expect(readEntry(entry)).toEqual(entry)
    const last = gazette.entries.at(-1)
    const state = { number: gazette.entries.length, digest: last?.digest ?? '' }
    const text = toSavedText({ ...gazette, state })
    expect(await checkSavedText(text)).toHaveProperty('gazette')
  })

  test.runIf(hasReader())('is good to a reader that is not ours', async () => {
    const { keys, entries } = await signAll([...published, ...acts])
    const state = { number: 16, digest: entries.at(-1)?.digest ?? '' }
    const [verdict] = await checkAll([toSavedText({ keys, entries, state })])
    expect(verdict).toMatchObject({ part: 'good', entries: 16 })
  })

  test('is refused where one letter of what nobody here knows is another', async () => {
    const { keys, entries } = await signAll([...published, ...acts])
    for (const [number, path] of [
      [1, ['document', 'communities', 0, 'id']],
      [3, ['document', 'method', 'zh', 0]],
      [15, ['head', 'signedBy', 1, 'post']],
      [16, ['head', 'notice', 'reason']],
    ] as const) {
      const changed = change(entries, [number - 1, ...path], (text) => `${text} `)
      expect(await findCopyFault({ keys, entries: changed })).toMatchObject({ part: 'entry', number })
    }
  })

  test.each(later)('with %s is read as far as it can be, and changed nowhere', (_, document, shown) => {
    const before = structuredClone(document)
    expect(readDocument(document)).toBe(shown ? document : undefined)
    expect(document).toEqual(before)
  })

  test('has an address in the ledger, a title and a reason, where a page has none to show', () => {
    expect(toEntryPath({ kind: 'consultation', slug: 'one', number: 7 })).toBe('/gazette/7')
    expect(toEntryPath({ kind: 'constructor', slug: 'one', number: 7 })).toBe('/gazette/7')
    expect(toTitle(consultation)).toBe('征求意见')
    expect(toReasonLabel('court-order')).toEqual({ zh: 'court-order', en: 'court-order' })
  })
})
