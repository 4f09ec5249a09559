import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listHoles, type MapRow, sumCells, sumColumn, toLevel, toPercent, toShortName } from './map.ts'

const toRow = (slug: string, cells: [number, number][]): MapRow => ({
  ...{ slug, name: slug, standing: 10 },
  cells: new Map(cells),
})
const east = toRow('东区', [
  [1, 4],
  [2, 1],
])
const west = toRow('西区', [
  [1, 3],
  [3, 1],
])

test('a cell fills by the share of the communities, and what there is is never seen as nothing', () => {
  expect([0, 1, 5, 10].map((communities) => toLevel(communities, 10))).toEqual([0, 2, 10, 20])
  expect(toLevel(1, 500)).toBe(1)
  expect(toLevel(0, 0)).toBe(0)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (standing, communities) => {
      const level = toLevel(Math.min(communities, standing), standing)
      expect(level > 0).toBe(communities > 0)
      expect(level).toBeLessThanOrEqual(20)
    }),
  )
})

test('sums run over the standards of the set and over the districts', () => {
  expect(sumColumn([east, west], 1)).toBe(7)
  expect(sumCells([east, west], [1, 2])).toBe(8)
})

test('the emptiest standards come first, each with the districts that lack it', () => {
  const holes = listHoles([east, west], [1, 2, 3, 4], 3)
  expect(holes.map(({ number, communities }) => [number, communities])).toEqual([
    [4, 0],
    [2, 1],
    [3, 1],
  ])
  expect(holes.map(({ lacking }) => lacking.map(({ name }) => name))).toEqual([
    ['东区', '西区'],
    ['西区'],
    ['东区'],
  ])
})

test.each([
  [0, 10, '0'],
  [10, 10, '100'],
  [1, 10_725, '0.1'],
  [10_724, 10_725, '99'],
  [1_824, 10_725, '17'],
  [55, 660, '8.3'],
  [0, 0, '0'],
])('%i of %i is %s percent', (part, whole, said) => {
  expect(toPercent(part, whole)).toBe(said)
})

test.each([
  ['威海临港经济技术开发区', '威海市', '临港经济技术开发区'],
  ['环翠区', '威海市', '环翠区'],
  ['威海市区', '威海市', '威海市区'],
  ['环翠区', '', '环翠区'],
])('%s of %s is called %s', (name, city, short) => {
  expect(toShortName(name, city)).toBe(short)
})
