import { expect, test } from 'vitest'
import { compareNames } from './by-name.ts'

const order = (...names: string[]) => names.toSorted(compareNames)

test('names stand in the order of their pinyin', () => {
  expect(order('云帆社区', '长桥社区', '海晏社区', '安居社区')).toEqual([
    '安居社区',
    '长桥社区',
    '海晏社区',
    '云帆社区',
  ])
})

test('communities that are counted through stand in the order of their numbers', () => {
  expect(order('新华十社区', '新华二十一社区', '新华九社区', '新华一社区', '新华十二社区')).toEqual([
    '新华一社区',
    '新华九社区',
    '新华十社区',
    '新华十二社区',
    '新华二十一社区',
  ])
  expect(order('第三社区', '第十社区', '第二社区')).toEqual(['第二社区', '第三社区', '第十社区'])
})

test('a numeral that begins a name is a word', () => {
  expect(order('十里铺社区', '三官庙社区', '望岛社区', '八里社区')).toEqual([
    '八里社区',
    '三官庙社区',
    '十里铺社区',
    '望岛社区',
  ])
})

test('names are equal to themselves alone', () => {
  expect(compareNames('新华二社区', '新华二社区')).toBe(0)
  expect(compareNames('新华二社区', '新华二社区（示例）')).not.toBe(0)
})
