import { expect, test } from 'vitest'
import { isFilledIn } from './filled-in.ts'

const toBody = (text: string) => ({
  root: { children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
})

test.each([
  ['一句话', true],
  ['  ', false],
  ['01a22315-b538-75de-b44f-6439abc83990', true],
  [['id'], true],
  [[], false],
  [0, false],
  [2020, true],
  [toBody(''), false],
  [toBody('楼道'), true],
  [{ relationTo: 'media', value: 'id' }, true],
  [null, false],
  [undefined, false],
])('%j is filled in: %s', (value, filled) => {
  expect(isFilledIn(value)).toBe(filled)
})
