import type { FlattenedField } from 'payload'
import { expect, test } from 'vitest'
import { isFieldPath } from './field-path.ts'

const text = { name: 'text', type: 'text' }
const rows = { name: 'rows', type: 'array', flattenedFields: [{ name: 'value', type: 'text' }] }
const fields = [
  { name: 'deck', type: 'textarea' },
  { name: 'body', type: 'richText' },
  { name: 'standards', type: 'relationship', hasMany: true },
  { name: 'quote', type: 'group', flattenedFields: [text] },
  { name: 'figures', type: 'group', flattenedFields: [rows] },
  { name: 'review', type: 'group', admin: { hidden: true }, flattenedFields: [text] },
] as unknown as FlattenedField[]

test.each(['deck', 'body', 'standards', 'standards.0', 'quote', 'quote.text', 'figures.rows.9999.value'])(
  '%s leads to a field or a row',
  (path) => {
    expect(isFieldPath(fields, path)).toBe(true)
  },
)

test.each([
  '',
  '.',
  'nothing',
  'deck.',
  'deck.0',
  'standards.0.title',
  'quote.0',
  'figures.rows.value',
  'figures.rows.01',
  'figures.rows.10000',
  'figures.rows.-1',
  'review',
  'review.text',
  '__proto__',
  'toString',
])('%s leads nowhere', (path) => {
  expect(isFieldPath(fields, path)).toBe(false)
})
