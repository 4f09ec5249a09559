import { expect, test } from 'vitest'
import { readAskedNumber } from './asked-number.ts'

test.each([
  ['第8项', { standard: 8 }],
  ['第八项', { standard: 8 }],
  ['第 ３３ 小项', { standard: 33 }],
  ['二十六项', { standard: 26 }],
  ['第十项', { standard: 10 }],
  ['第十二条', { standard: 12 }],
  ['标准8', { standard: 8 }],
  ['公报23号', { entry: 23 }],
  ['公报第23号', { entry: 23 }],
  ['公报 23', { entry: 23 }],
  ['第二十三号公报', { entry: 23 }],
  ['23号', { entry: 23 }],
  ['23', { standard: 23, entry: 23 }],
  ['⑧', { standard: 8, entry: 8 }],
])('%s names what it counts', (query, asked) => {
  expect(readAskedNumber(query)).toEqual(asked)
})

test.each(['项', '公报', '标准', '第号', '0', '08', '2020年', '23号楼', '垃圾分类', '1234567890'])(
  '%s names nothing by a number',
  (query) => {
    expect(readAskedNumber(query)).toEqual({})
  },
)
