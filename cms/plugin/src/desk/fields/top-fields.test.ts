import { expect, test } from 'vitest'
import { listTopFields } from './top-fields.ts'

test('a comment can be put on what somebody fills in, wherever the form lays it out', () => {
  const label = { zh: '提要', en: 'Deck' }
  const fields = [
    { name: 'title', type: 'text', label: { zh: '标题', en: 'Title' } },
    { type: 'row', fields: [{ name: 'deck', type: 'textarea', label }] },
    { type: 'tabs', tabs: [{ label: '一', fields: [{ name: 'year', type: 'number', label: 'Year' }] }] },
    { name: 'panel', type: 'ui', label },
    { name: 'review', type: 'group', label, admin: { hidden: true } },
    { name: 'updatedAt', type: 'date', label },
    { name: 'unnamed', type: 'text' },
  ]
  expect(listTopFields(fields)).toEqual([
    { name: 'title', label: { zh: '标题', en: 'Title' } },
    { name: 'deck', label },
    { name: 'year', label: { zh: 'Year', en: 'Year' } },
  ])
})
