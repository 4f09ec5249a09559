import { expect, test } from 'vitest'
import { toFieldPosition } from './field-position.ts'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'body', type: 'richText' },
  { name: 'cover', type: 'upload' },
  { name: 'approach', type: 'textarea' },
  { name: 'items', type: 'array', fields: [{ name: 'requirement', type: 'textarea' }] },
  {
    type: 'tabs',
    tabs: [
      {
        fields: [
          {
            name: 'figures',
            type: 'group',
            fields: [
              {
                name: 'rows',
                type: 'array',
                fields: [{ type: 'row', fields: [{ name: 'value', type: 'text' }] }],
              },
            ],
          },
        ],
      },
    ],
  },
]
const placeOf = (path: string) => toFieldPosition(fields, path)

test('a field, also one in a group or a row, has what is found in it', () => {
  expect(placeOf('title')).toEqual({ field: 'title', rest: [] })
  expect(placeOf('figures.rows.1.value')).toEqual({ field: 'figures.rows.1.value', rest: [] })
  expect(placeOf('approach.2')).toEqual({ field: 'approach', rest: ['2'] })
  expect(placeOf('figures')).toEqual({ field: 'figures', rest: [] })
})

test('what is wrong with a row as a whole stands at its list', () => {
  expect(placeOf('figures.rows.1')).toEqual({ field: 'figures.rows', rest: ['1'] })
})

test('what is wrong with a picture stands at the field that shows it', () => {
  expect(placeOf('cover.alt')).toEqual({ field: 'cover', rest: ['alt'] })
  expect(placeOf('body.3.picture.caption')).toEqual({ field: 'body', rest: ['caption'] })
  expect(placeOf('body.0.spans')).toEqual({ field: 'body', rest: [] })
})

test('what the form makes from relations stands at the field that it is made from', () => {
  expect(placeOf('categories.2.items.4.requirement.0')).toEqual({ field: 'items.*.requirement', rest: ['0'] })
  expect(placeOf('categories.2.title')).toEqual({ field: 'items', rest: [] })
})

test('what no field of the form has stands at none', () => {
  expect(placeOf('zzz')).toBeUndefined()
  expect(placeOf('0')).toBeUndefined()
})
