import type { FlattenedField } from 'payload'
import { expect, test } from 'vitest'
import { toWhole } from './whole-row.ts'

const text = (name: string) => ({ name, type: 'text' }) as FlattenedField
const inner = [text('id'), text('label'), text('unit')]
const fields = [
  text('title'),
  text('deck'),
  { name: 'names', type: 'text', hasMany: true },
  { name: 'quote', type: 'group', flattenedFields: [text('text'), text('cite')] },
  { name: 'rows', type: 'array', flattenedFields: inner },
  { name: 'parts', type: 'blocks', blocks: [{ slug: 'note', flattenedFields: [text('text')] }] },
  { name: 'used', type: 'join' },
] as unknown as FlattenedField[]

test('what was not there is null, down to the rows, so that it does not stay as it stands', () => {
  const values = { title: '题', rows: [{ id: 'a', label: '户数' }], parts: [{ blockType: 'note', id: 'p' }] }
  expect(toWhole(fields, values)).toEqual({
    ...{ title: '题', deck: null, names: [], quote: { text: null, cite: null } },
    rows: [{ id: 'a', label: '户数', unit: null }],
    parts: [{ blockType: 'note', id: 'p', text: null }],
  })
})

test('nothing at all is a row of nothing', () => {
  expect(toWhole(fields, {})).toEqual({
    ...{ title: null, deck: null, names: [], quote: { text: null, cite: null }, rows: [], parts: [] },
  })
})
