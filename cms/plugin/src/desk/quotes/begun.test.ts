import { expect, test } from 'vitest'
import type { Text } from '../../editions/reading/piece.ts'
import { stories } from '../../kinds/story/kind.ts'
import {
  type Begun,
  beginWith,
  closeSent,
  drop,
  leave,
  moveTo,
  toBegun,
  type Writing,
  writeOn,
} from './begun.ts'
import { listReadParagraphs, type ReadParagraph } from './reading-paragraphs.ts'

const toParagraphs = (...texts: string[]): ReadParagraph[] =>
  texts.map((text, place) => ({ field: 'body', place, at: 0, text }))

const read = toParagraphs('楼道里的旧书架修了三回。', '木头还好。')
const toOne = (exact: string): Begun => ({
  ...{ place: 0, field: 'body', among: read },
  quote: { exact, before: '', after: '' },
  words: { excerpt: exact, start: 0, end: exact.length },
})
const [one, other] = [toOne('书架'), toOne('木头')]

const after = (...steps: ((now: Writing | undefined) => Writing | undefined)[]) =>
  steps.reduce<Writing | undefined>((now, step) => step(now), undefined)

test('what was typed stays until it is given up: another comment, and leaving it, are asked about', () => {
  const typed = [beginWith(one), writeOn('写上称呼。')]
  expect(after(...typed, beginWith(other))).toMatchObject({ begun: one, text: '写上称呼。' })
  expect(after(...typed, leave)).toMatchObject({ begun: one, text: '写上称呼。', asked: {} })
  expect(after(...typed, beginWith(other), writeOn())).toEqual({ begun: one, text: '写上称呼。' })
  expect(after(...typed, beginWith(other), drop)).toEqual({ begun: other, text: '' })
  expect(after(...typed, leave, drop)).toBeUndefined()
})

test('where nothing was typed nobody is asked', () => {
  expect(after(beginWith(one), writeOn(' \n'), beginWith(other))).toEqual({ begun: other, text: '' })
  expect(after(beginWith(one), leave)).toBeUndefined()
})

test('an answer closes the comment that was sent: one that waited for it begins, one that is written already stays', () => {
  const sent = [beginWith(one), writeOn('写上称呼。')]
  expect(after(...sent, closeSent(one))).toBeUndefined()
  expect(after(...sent, beginWith(other), closeSent(one))).toEqual({ begun: other, text: '' })
  const further = [...sent, leave, drop, beginWith(other), writeOn('还好？')]
  expect(after(...further, closeSent(one))).toEqual({ begun: other, text: '还好？' })
})

test('in a text that was read anew it stands at its words, and where they are gone, at no place that is known', () => {
  const begun = { ...one, quote: { exact: '旧书架修了三回', before: '楼道里的', after: '。', start: 4 } }
  expect(moveTo(read, begun)).toBe(begun)
  const later = toParagraphs('先说几句。', '楼道里的旧书架修了三回。')
  expect(moveTo(later, begun)).toMatchObject({
    ...{ place: 1, quote: begun.quote, field: 'body' },
    words: { excerpt: '楼道里的旧书架修了三回。', start: 4, end: 11 },
  })
  const gone = moveTo(toParagraphs('全文另写。'), begun)
  expect(gone).toMatchObject({ place: 'whole', quote: begun.quote })
  expect(gone.words).toBeUndefined()
})

const { fields } = stories.collection
const cell = (text: string) => [[{ text }]]
const rows = [
  ['1', '已完成'],
  ['9', '在建'],
  ['21', '已完成'],
]
const text: Text = {
  title: '灯',
  facts: [{ path: 'year', label: '年份', text: '21' }],
  pieces: [
    {
      is: 'block',
      path: 'body.0',
      block: { type: 'table', rows: rows.map((row) => row.map(cell)), head: [cell('21'), []], caption: '灯' },
    },
    {
      is: 'block',
      path: 'body.1',
      block: { type: 'picture', picture: { alt: '灯', caption: '一盏灯', licence: '', files: [] } },
    },
    { is: 'table', path: 'figures.rows', heads: ['名', '数'], rows },
  ],
}

/** What is selected of the page: the whole of a paragraph, by where it stands there. */
const select = (place: number | string, at: number, said: string) => {
  const chosen = { place: String(place), at, text: said, start: 0, end: said.length }
  return toBegun(chosen, listReadParagraphs(text, fields))
}

test('of cells that say the same, or end alike, the one is commented on that is selected', () => {
  // Caption and head are read first, however the block is stored; an empty cell is none.
  expect(select(0, 1, '21')?.quote).toMatchObject({ exact: '21', start: 1 })
  expect(select(0, 6, '21')).toMatchObject({ place: 0, at: 6, field: 'body', quote: { exact: '21' } })
  expect(select(0, 3, '已完成')).toMatchObject({ at: 3, quote: { start: 4 } })
  expect(select(0, 7, '已完成')).toMatchObject({ at: 7, quote: { start: 12 } })
  expect(select(2, 4, '21')).toMatchObject({ place: 2, at: 4, field: 'figures.rows', quote: { start: 7 } })
  expect(select('facts', 0, '21')).toMatchObject({ field: 'year' })
})

test('what a page says before a text is no word of its writer; where it says something else, nothing is commented on', () => {
  expect(select(1, 1, '替代文字：灯')).toMatchObject({ words: { excerpt: '灯' }, quote: { exact: '灯' } })
  expect(select(1, 1, 'Alternative text: 灯')?.quote.exact).toBe('灯')
  expect(select(0, 2, '21')).toBeUndefined()
  expect(select(0, 8, '已完成')).toBeUndefined()
})
