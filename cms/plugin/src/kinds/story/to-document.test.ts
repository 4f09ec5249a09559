import { story } from '@exemplar/shared/kinds/story'
import { expect, test } from 'vitest'
import type { Row } from '../../documents/reviewable.ts'
import { toPresent } from '../../fields/row.ts'
import { toStory as toCandidate } from './to-document.ts'

/** As the review takes it: without what is missing. */
const toStory = (row: Row) => toPresent(toCandidate(row))

const district = { id: 'd', code: '371002', name: '环翠区', codeKind: 'GB/T 2260' }
const full = {
  id: 's',
  slug: 'a-story',
  title: '做法',
  deck: '提要',
  year: 2020,
  community: { id: 'c', slug: 'haiyuan', name: '海源社区', district },
  standards: [
    { id: 'x', number: 12 },
    { id: 'y', number: 3 },
  ],
  body: { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }] } },
  cover: null,
  quote: { text: null, cite: null },
  figures: { rows: [], source: null, asOf: null },
  source: '示例',
  editor: '示例编辑',
  notice: null,
  review: { state: 'draft' },
}

test('a whole row is publishable, the order of its standards kept, optional parts left out', () => {
  const document = toStory(full)
  expect(story.parse(document)).toEqual(document)
  expect(document.standards).toEqual([12, 3])
  expect(Object.keys(document)).not.toContain('quote')
})

test('figures carry their source and date once for all', () => {
  const figures = {
    rows: [{ label: '户数', value: '120', unit: '户' }],
    source: '社区',
    asOf: '2020-09-30T12:00:00.000Z',
  }
  expect(story.parse(toStory({ ...full, figures })).figures).toEqual({ ...figures, asOf: '2020-09-30' })
})

test('a bare draft is not an error but a list of what is missing', () => {
  const paths = story.safeParse(toStory({ id: 's', title: '做法' })).error?.issues.map(({ path }) => path[0])
  expect(new Set(paths)).toEqual(
    new Set(['slug', 'deck', 'year', 'community', 'standards', 'body', 'source', 'editor']),
  )
})

test('half a quotation is named at the half that is missing', () => {
  const { error } = story.safeParse(toStory({ ...full, quote: { text: '原话', cite: ' ' } }))
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['quote.cite'])
})
