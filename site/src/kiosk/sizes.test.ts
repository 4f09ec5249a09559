import { expect, test } from 'vitest'
import { toFigureStep, toLines, toScreens, toShortDistrict, toStep, toStorySizes } from './sizes.ts'

const toNames = (count: number, name = '海晏社区', district = '环翠区') =>
  Array.from({ length: count }, () => ({ name, district }))
const measure = (count: number, ...names: string[]) => {
  const { screens, look } = toScreens(toNames(count, ...names))
  return [look, ...screens.map(({ length }) => length)]
}

test('up to 33 names have one screen, more have screens of one length; long names have fewer on each', () => {
  expect(measure(8)).toEqual(['few', 8])
  expect(measure(32)).toEqual(['usual', 32])
  expect(measure(33)).toEqual(['usual', 33])
  expect(measure(34)).toEqual(['usual', 17, 17])
  expect(measure(40)).toEqual(['usual', 20, 20])
  expect(measure(32, '新港第一居民社区')).toEqual(['tall', 16, 16])
  expect(measure(24, '海晏社区', '火炬高技术产业开发新区')).toEqual(['tall', 24])
  expect(measure(0)).toEqual(['few', 0])
})

test('what is long is set smaller, and only what leaves room has a quote beside it', () => {
  expect([10, 20, 30].map((width) => toStep(width, [10, 20]))).toEqual([0, 1, 2])
  expect(toStorySizes({ title: '一扇窗口办成28件事', deck: '居民只认一扇窗。' })).toEqual({
    ...{ titleStep: 0, deckStep: 0, hasRoom: true },
  })
  expect(toStorySizes({ title: '字'.repeat(60), deck: '字'.repeat(200) })).toEqual({
    ...{ titleStep: 3, deckStep: 2, hasRoom: false },
  })
  expect(toFigureStep({ before: '', number: '325', unit: '个' })).toBe(0)
  expect(toFigureStep({ before: '', number: '300—400', unit: '户/人' })).toBe(4)
})

test('a name breaks between its words, and a district is called without its city where that leaves a name', () => {
  expect(toLines('威海经济技术开发区', 10)).toEqual(['威海经济技术开发区'])
  expect(toLines('新港第一居民社区', 6).every((line) => line.length <= 6)).toBe(true)
  expect(toLines('新港第一居民社区', 6).join('')).toBe('新港第一居民社区')
  expect(toShortDistrict('威海火炬高技术产业开发区', '威海市')).toBe('火炬高技术产业开发区')
  expect(toShortDistrict('环翠区', '威海市')).toBe('环翠区')
  expect(toShortDistrict('威海新区', '威海市')).toBe('威海新区')
  expect(toShortDistrict('环翠区', '')).toBe('环翠区')
})
