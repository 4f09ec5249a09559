import { describe, expect, test } from 'vitest'
import { findPlace } from './find-place.ts'

const places = [
  { id: 'a', name: '海源社区', district: '环翠区' },
  { id: 'b', name: '石桥社区', district: '环翠区' },
  { id: 'c', name: '石桥社区', district: '文登区' },
  { id: 'd', name: '松涧社区', district: '威海火炬高技术产业开发区' },
]
const find = (name: string, district?: string) => {
  const found = findPlace(places, { name, district })
  return 'id' in found ? found.id : [found.at, found.code]
}

describe('a community is found by its name, and in the district that is written', () => {
  test.each([
    ['海源社区', undefined, 'a'],
    ['海源', '环翠', 'a'],
    ['海源社区', '威海市环翠区', 'a'],
    ['松涧社区', '高区', 'd'],
    ['松涧社区', '火炬高技术产业开发区', 'd'],
    ['石桥社区', '文登', 'c'],
  ])('%s %s', (name, district, id) => {
    expect(find(name, district)).toBe(id)
  })
})

describe('else the row is told why', () => {
  test.each([
    ['无此社区', '环翠区', ['community', 'unknown-community']],
    ['石桥社区', undefined, ['district', 'ambiguous-community']],
    ['海源社区', '文登区', ['district', 'other-district']],
    ['石桥社区', '荣成市', ['district', 'other-district']],
    ['松涧社区', '经区', ['district', 'other-district']],
  ])('%s %s', (name, district, fault) => {
    expect(find(name, district)).toEqual(fault)
  })
})
