import type { FlattenedField } from 'payload'
import { expect, test } from 'vitest'
import { listReferences } from './references.ts'

const picture = { name: 'picture', type: 'upload', relationTo: 'media' }
const fields = [
  { name: 'title', type: 'text' },
  { name: 'figures', type: 'relationship', relationTo: 'figures', hasMany: true },
  { name: 'about', type: 'relationship', relationTo: ['stories', 'media'] },
  { name: 'body', type: 'richText' },
  {
    name: 'turns',
    type: 'array',
    flattenedFields: [{ name: 'inside', type: 'group', flattenedFields: [picture] }],
  },
  { name: 'parts', type: 'blocks', blocks: [{ slug: 'shown', flattenedFields: [picture] }] },
] as unknown as FlattenedField[]

const listPlaces = (values: Record<string, unknown>) =>
  listReferences(fields, values).map(({ collection, id, path, field }) => [collection, id, path, field])

test('relations are found wherever they stand, as ids or as rows, through the field they stand in', () => {
  expect(
    listPlaces({
      title: 'm0',
      figures: ['f1', { id: 'f2', title: '数字' }, null, 7],
      about: { relationTo: 'stories', value: 's1' },
      turns: [{}, { inside: { picture: 'm1' } }],
      parts: [
        { blockType: 'shown', picture: 'm2' },
        { blockType: 'gone', picture: 'm3' },
      ],
    }),
  ).toEqual([
    ['figures', 'f1', 'figures.0', 'figures'],
    ['figures', 'f2', 'figures.1', 'figures'],
    ['stories', 's1', 'about', 'about'],
    ['media', 'm1', 'turns.1.inside.picture', 'turns.inside.picture'],
    ['media', 'm2', 'parts.0.picture', 'parts.picture'],
  ])
})

test('so are pictures and links to documents in a text, however deep', () => {
  const link = { type: 'link', fields: { doc: { relationTo: 'stories', value: 's1' } }, children: [] }
  const shown = { type: 'upload', relationTo: 'media', value: { id: 'm1' } }
  expect(listPlaces({ body: { root: { children: [{ children: [link] }, shown] } } })).toEqual([
    ['stories', 's1', 'body', 'body'],
    ['media', 'm1', 'body', 'body'],
  ])
  expect(listPlaces({ body: null, about: 'nothing', turns: 'none', parts: {} })).toEqual([])
})
