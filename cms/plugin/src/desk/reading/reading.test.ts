import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listTexts } from '../../check/texts.ts'
import { toReading } from '../../editions/reading/to-reading.ts'
import { conferences } from '../../kinds/conference/kind.ts'
import { stories } from '../../kinds/story/kind.ts'
import { placeNotes } from './place-notes.ts'

const { fields } = stories.collection
const read = (document: unknown, of: readonly unknown[] = fields) =>
  toReading(document, { fields: of, say: ({ zh }) => zh })

/** Every text that stands anywhere in a value. */
const listWords = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listWords) : []
}

// A number of an identity card and some digits is as long as an id.
const card = '110101199003070011123456'
const words = fc.constantFrom('灯', '长椅', '扶手\n两根', '路灯亮到最里头一排。'.repeat(12), '', card)
const name = fc.constantFrom(
  ...['title', 'deck', 'source', 'quote', 'rows', 'phases', 'note', 'label', 'summary'],
  ...['slug', 'id', 'key', 'code', 'conference', 'publicNotice'],
)
const { values } = fc.letrec<{ values: object; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constantFrom(null, 7, true),
    fc.array(words, { maxLength: 4 }),
    fc.array(tie('values'), { maxLength: 3 }),
    tie('values'),
  ),
  values: fc.dictionary(name, tie('value'), { maxKeys: 5 }) as fc.Arbitrary<object>,
}))

const documents = values.map((document): Record<string, unknown> => ({ ...document, title: '标题' }))

describe('a document as a text', () => {
  test('says all that the document says, of whatever kind it is', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const shown = listWords(read(document)).join('\n')
        for (const { text } of listTexts(document)) expect(shown).toContain(text.trim())
        if (typeof document.slug === 'string') expect(shown).toContain(document.slug)
      }),
    )
  })

  test('has a place for what is found in any of its texts', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const texts = listTexts(document)
        const placed = placeNotes(read(document), texts, { fields, toSaid: (one) => one })
        expect(placed.get('whole') ?? []).toEqual([])
        expect([...placed.values()].flat()).toHaveLength(texts.length)
      }),
    )
  })
})

const paragraph = (text: string) => ({ type: 'paragraph', spans: [{ text }] })
const story = {
  ...{
    kind: 'story',
    slug: 'light',
    title: '灯',
    deck: '亮了。',
    year: 2020,
    source: '示例',
    standards: [20],
  },
  body: [paragraph('一'), paragraph('二')],
  figures: { rows: [{ label: '灯', value: '19', unit: '盏' }], source: '台账', asOf: '2020-09-30' },
}

test('the address is read, and what looks like an id where words stand', () => {
  const { facts } = read({ ...story, slug: 'zhang-san-13800138000', source: card })
  expect(facts.map(({ label, text }) => `${label} ${text}`)).toEqual(
    expect.arrayContaining(['网址 zhang-san-13800138000', `来源 ${card}`]),
  )
  // An address of 24 digits is one all the same.
  expect(read({ ...story, slug: card }).facts.map(({ text }) => text)).toContain(card)
})

test('a story has its deck and its facts before its body, and its numbers in a table', () => {
  const { deck, facts, pieces, title } = read(story)
  expect([title, deck?.text]).toEqual(['灯', '亮了。'])
  expect(facts.map(({ label, text }) => `${label} ${text}`)).toContain('来源 示例')
  expect(pieces.map(({ is, path }) => `${is} ${path}`)).toEqual([
    ...['block body.0', 'block body.1', 'head figures', 'facts figures', 'head figures.rows'],
    'table figures.rows',
  ])
})

test('a note stands at the narrowest part that it is about, or where that part begins, or at the head', () => {
  const place = (said: { path: string } | { field: string } | undefined) =>
    [...placeNotes(read(story), ['note'], { fields, toSaid: () => said }).keys()][0]
  expect(place({ path: 'title' })).toBe('title')
  expect(place({ path: 'body.1.spans.0' })).toBe(1)
  expect(place({ path: 'figures.rows.0.value' })).toBe(4)
  expect(place({ path: 'figures.source' })).toBe(3)
  expect(place({ path: 'year' })).toBe('facts')
  // Comments name fields of the form, in which a body is one.
  expect(place({ field: 'body' })).toBe(0)
  expect(place({ field: 'deck' })).toBe('deck')
  expect(place({ field: 'figures' })).toBe(2)
  expect(place({ field: 'cover' })).toBe('whole')
  expect(place(undefined)).toBe('whole')
})

test('turns of a conference are read one below the other, each under who speaks', () => {
  const long = '感谢各位记者。'.repeat(20)
  const turn = { id: 'a', clock: '10:00', role: 'host', speaker: '张三', paragraphs: [long, '开始。'] }
  const { pieces } = read({ kind: 'conference', title: '会', turns: [turn] }, conferences.collection.fields)
  const of = (is: string) =>
    pieces
      .filter((piece) => piece.is === is)
      .flatMap(listWords)
      .join('\n')
  expect(of('head')).toContain('张三')
  expect(of('facts')).toContain('主持人')
  expect(of('list')).toContain(long)
})
