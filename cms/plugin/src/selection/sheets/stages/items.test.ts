import { expect, test } from 'vitest'
import { readItems } from './items.ts'

test.each<[string, readonly number[]]>([
  ['9', [9]],
  ['第9、24项，31-33', [9, 24, 31, 32, 33]],
  ['31至33', [31, 32, 33]],
  ['31～33', [31, 32, 33]],
  ['31~33', [31, 32, 33]],
  ['31到33', [31, 32, 33]],
  ['31—33', [31, 32, 33]],
  ['31——33', [31, 32, 33]],
  ['31–33', [31, 32, 33]],
  ['第３１项至第３３项；9和９', [31, 32, 33, 9]],
  ['标准2、3。', [2, 3]],
  ['', []],
])('the standards that are written as %s', (written, items) => {
  expect(readItems(written)).toEqual({ items })
})

test.each(['无', '、', '34', '0', '33至31', '1至2至3', '9.24', '9、物业', '9（部分）', '31 或 33', '三十一'])(
  'no standards are taken out of %s',
  (written) => {
    expect(readItems(written)).toMatchObject({ at: 'lacking', code: 'not-standards' })
  },
)
