import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames, toInitial } from './by-name.ts'

const order = (...names: string[]) =>
  names
    .map((name) => ({ name }))
    .toSorted(compareNames)
    .map(({ name }) => name)

test('names stand in the order of their pinyin', () => {
  expect(order('云帆社区', '长桥社区', '海晏社区', '安居社区')).toEqual([
    '安居社区',
    '长桥社区',
    '海晏社区',
    '云帆社区',
  ])
})

test('a name whose characters have two readings stands where its own reading puts it', () => {
  const names = [
    { name: '重阳社区', reading: 'chongyang' },
    { name: '中山社区' },
    { name: '楚门社区' },
    { name: '朝阳社区', reading: 'zhao yang' },
    { name: '长青社区', reading: 'zhang' },
    { name: '赵庄社区' },
    { name: '程家社区' },
  ]
  expect(names.toSorted(compareNames).map(({ name }) => name)).toEqual([
    '程家社区',
    '重阳社区',
    '楚门社区',
    '长青社区',
    '朝阳社区',
    '赵庄社区',
    '中山社区',
  ])
  expect(names.map(toInitial)).toEqual(['C', 'Z', 'C', 'Z', 'Z', 'Z', 'C'])
})

test('a reading that is none changes nothing', () => {
  expect(toInitial({ name: '海晏社区', reading: 'qqq' })).toBe('H')
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
  const compare = (one: string, other: string) => compareNames({ name: one }, { name: other })
  expect(compare('新华二社区', '新华二社区')).toBe(0)
  expect(compare('新华二社区', '新华二社区（示例）')).not.toBe(0)
  expect(compare('长桥社区', '常桥社区')).not.toBe(0)
})

test('names come into one order, however they stood before, and those of a letter stand together', () => {
  const name = fc.string({ unit: fc.constantFrom(...'长重十二新华海1A（'), minLength: 1, maxLength: 4 })
  const reading = fc.option(fc.constantFrom('chang', 'chong xin', 'zhong', 'hai', 'q'), { nil: undefined })
  const places = fc.uniqueArray(fc.record({ name, reading }), { selector: (place) => place.name })
  fc.assert(
    fc.property(places, places, (some, others) => {
      const names = new Set(some.map((place) => place.name))
      const all = [...some, ...others.filter((place) => !names.has(place.name))]
      const sorted = all.toSorted(compareNames)
      expect(all.toReversed().toSorted(compareNames)).toEqual(sorted)
      // Digits stand before all characters, Latin letters behind them.
      const letters = sorted.map(toInitial).filter((letter) => letter !== '#')
      const begun = letters.filter((letter, index) => letter !== letters[index - 1])
      expect(new Set(begun).size).toBe(begun.length)
    }),
  )
})

test('a name stands under the first letter of its pinyin', () => {
  const first = '安奥北布曹错豆多鹅二帆副甘国海和江峻咖阔兰鹭麦墨宁诺鸥偶坡铺琴泉然若桑松台桐挖吴西杏盐云枣竹'
  expect(Array.from(first, (name) => toInitial({ name })).join('')).toBe(
    'AABBCCDDEEFFGGHHJJKKLLMMNNOOPPQQRRSSTTWWXXYYZZ',
  )
})

test.each(['1号院社区', 'A区社区', '“示范”社区'])('%s stands under no letter', (name) => {
  expect(toInitial({ name })).toBe('#')
})
