import type { Change } from '@exemplar/shared/difference/change'
import { toDifference } from '@exemplar/shared/difference/difference'
import type { Story } from '@exemplar/shared/kinds/story'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { announcements } from '../../kinds/announcement/kind.ts'
import { conferences } from '../../kinds/conference/kind.ts'
import { stories } from '../../kinds/story/kind.ts'

const say = ({ zh }: { zh: string }) => zh
const story = stories.collection.fields
const compare = (before: unknown, after: unknown, fields: readonly unknown[] = story) =>
  toDifference(before, after, { fields, say }).changes
const paragraph = (text: string) => ({ type: 'paragraph', spans: [{ text }] })
const body = (...texts: string[]) => ({ body: texts.map(paragraph) })
const named = (changes: readonly Change[]) => changes.map(({ kind, label }) => `${kind} ${label.zh}`)

describe('a field', () => {
  test('is called what the form calls it, and tells its changed words', () => {
    expect(compare({ title: '三楼的灯坏了' }, { title: '四楼的灯坏了' })).toEqual([
      {
        path: 'title',
        label: { zh: '标题', en: 'Title' },
        kind: 'changed',
        before: '三楼的灯坏了',
        after: '四楼的灯坏了',
        words: [
          { text: '三楼', change: 'removed' },
          { text: '四楼', change: 'added' },
          { text: '的灯坏了', change: 'same' },
        ],
      },
    ])
  })

  test('that only one side has is added or removed, in the order of the shape', () => {
    const quote = { text: '灯亮了。', cite: '居民' }
    expect(
      compare({ title: '灯', quote, source: '甲' }, { title: '灯', source: '甲', editor: '乙' }),
    ).toEqual([
      { path: 'quote', label: expect.anything(), kind: 'removed', before: '原话：灯亮了。\n出自：居民' },
      { path: 'editor', label: { zh: '责任编辑', en: 'Editor in charge' }, kind: 'added', after: '乙' },
    ])
  })

  test('that is the same on both sides is listed as unchanged', () => {
    const { unchanged } = toDifference(
      { title: '灯', year: 2020 },
      { title: '灯', year: 2021 },
      { fields: story, say },
    )
    expect(unchanged).toEqual([{ path: 'title', label: { zh: '标题', en: 'Title' }, text: '灯' }])
  })

  test('shows the labels of its options', () => {
    const [change] = compare(
      { act: 'public-notice' },
      { act: 'final-result' },
      announcements.collection.fields,
    )
    expect(change).toMatchObject({ before: '公示', after: '公布' })
  })

  test('in which people see no difference is shown as it is stored', () => {
    const community = {
      id: '1',
      name: '海晏社区',
      slug: 'hai-yan',
      district: { code: '371002', name: '环翠区' },
    }
    const [change] = compare({ community }, { community: { ...community, id: '2' } })
    expect(change?.after).toContain('"id":"2"')
  })
})

describe('a body', () => {
  const texts = ['早上八点一刻，窗口开了。', '居民办事只认一扇窗。', '楼道里的灯也亮了，大家都说好。']

  test('into which a paragraph is put differs in that paragraph alone', () => {
    expect(named(compare(body(...texts), body('开头的一段新话。', ...texts)))).toEqual(['added 正文 第1段'])
    expect(named(compare(body(...texts), body(...texts.slice(1))))).toEqual(['removed 正文 原第1段'])
  })

  test('in which a paragraph is put in and the next one edited tells both, the edited one by its words', () => {
    const edited = '楼道里的灯也亮了，邻居都说好。'
    const changes = compare(
      body(...texts),
      body(texts[0] ?? '', texts[1] ?? '', '另起一段，说别的事情。', edited),
    )
    expect(named(changes)).toEqual(['added 正文 第3段', 'changed 正文 第4段（原第3段）'])
    expect(changes[1]?.words?.filter(({ change }) => change !== 'same')).toEqual([
      { text: '大家', change: 'removed' },
      { text: '邻居', change: 'added' },
    ])
  })

  test('in which a paragraph changed its place has it moved', () => {
    const [one = '', other = '', last = ''] = texts
    expect(named(compare(body(one, other, last), body(other, last, one)))).toEqual([
      'moved 正文 第3段（原第1段）',
    ])
  })

  test('tells bold type, links and the kind of a paragraph', () => {
    const plain = { body: [{ type: 'paragraph', spans: [{ text: '灯亮了。' }] }] }
    const bold = { body: [{ type: 'paragraph', spans: [{ text: '灯', strong: true }, { text: '亮了。' }] }] }
    expect(compare(plain, bold)[0]?.after).toBe('〔加粗〕灯〔/加粗〕亮了。')
    const quote = { body: [{ ...plain.body[0], type: 'quote' }] }
    expect(compare(plain, quote)).toMatchObject([{ path: 'body.0.type', before: '段落', after: '引文' }])
  })

  test('tells what changed about a picture', () => {
    const picture = { alt: '楼道', credit: '甲', licence: '示例', files: [] }
    const changes = compare(
      { body: [{ type: 'picture', picture }] },
      { body: [{ type: 'picture', picture: { ...picture, alt: '亮灯的楼道' } }] },
    )
    expect(changes).toMatchObject([{ path: 'body.0.picture.alt', before: '楼道', after: '亮灯的楼道' }])
    const avif = [{ sha256: 'c'.repeat(64), type: 'image/avif', bytes: 2000, width: 480, height: 300 }]
    const anew = compare(
      { body: [{ type: 'picture', picture }] },
      { body: [{ type: 'picture', picture: { ...picture, avif } }] },
    )
    expect(named(anew)).toEqual(['added 正文 第1段 图片 AVIF格式的文件'])
    expect(anew[0]?.after).toBe('480×300，2KB，cccccccccccccccc')
  })
})

describe('a list', () => {
  const turn = (id: string, text: string) => ({ id, speaker: '主持人', role: 'host', paragraphs: [text] })
  const compareTurns = (before: unknown[], after: unknown[]) =>
    compare({ turns: before }, { turns: after }, conferences.collection.fields)

  test('is compared by what its entries are, not by their places', () => {
    const [first, second] = [turn('a', '各位好。'), turn('b', '请提问。')]
    expect(
      named(compareTurns([first, second], [turn('c', '先请就座。'), first, turn('b', '请继续提问。')])),
    ).toEqual(['added 实录 第1项“主持人”', 'changed 实录 第3项（原第2项）“主持人” 发言内容 第1项'])
    expect(named(compareTurns([first, second], [second, first]))).toEqual([
      'moved 实录 第2项（原第1项）“主持人”',
    ])
  })

  test('with an entry twice, as a working edition may have, is compared by its words', () => {
    const twice = [turn('a', '各位好。'), turn('a', '请提问。')]
    expect(named(compareTurns(twice, [...twice, turn('d', '散会。')]))).toEqual(['added 实录 第3项“主持人”'])
  })
})

const text = fc.string({ unit: fc.constantFrom(...'灯亮楼道坏了三四，。a 1\n'), minLength: 1, maxLength: 30 })
const document = fc.record(
  {
    title: text,
    year: fc.integer(),
    standards: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }),
    quote: fc.record({ text, cite: text }),
    body: fc.array(text.map(paragraph), { maxLength: 8 }),
    figures: fc.record({
      rows: fc.array(fc.record({ label: text, value: text }), { maxLength: 5 }),
      source: text,
    }),
  } satisfies Partial<Record<keyof Story, unknown>>,
  { requiredKeys: [] },
)

describe('of any two documents', () => {
  test('the runs of a change give both of its texts', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        for (const { after: new_, before: old, words } of compare(before, after)) {
          if (!words) continue
          const join = (left: string) =>
            words.flatMap(({ change, text }) => (change === left ? [] : [text])).join('')
          expect([join('added'), join('removed')]).toEqual([old, new_])
        }
      }),
    )
  })

  test('equal ones do not differ, and unequal ones do', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        expect(compare(before, structuredClone(before))).toEqual([])
        const same = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
        expect(compare(before, after).length === 0).toBe(same)
      }),
    )
  })

  test('anything that is JSON can be compared', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (one, other) => {
          expect(compare(one, one)).toEqual([])
          compare({ ...one, body: other }, { ...other, body: one })
        },
      ),
    )
  })
})

const sorted = (value: object) => Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))

describe('long documents', () => {
  const toWords = (seed: number, length: number) =>
    Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + ((index * seed) % 4001))).join('')

  test('in which too much differs are told whole, and no longer compared than that takes', () => {
    const before = {
      title: toWords(7, 60_000),
      ...body(...Array.from({ length: 1500 }, (_, at) => toWords(at + 3, 90))),
    }
    const after = {
      title: toWords(11, 60_000),
      ...body(...Array.from({ length: 1500 }, (_, at) => toWords(at + 9, 90))),
    }
    const [title] = compare(before, after)
    expect(title?.words).toEqual([
      { text: before.title, change: 'removed' },
      { text: after.title, change: 'added' },
    ])
  })
})
