import type { RegisteredCommunity } from '@exemplar/shared/kinds/register'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPlaces } from './places.ts'

const standing = (id: string): RegisteredCommunity => ({
  id,
  slug: `${id}-slug`,
  name: `${id}社区`,
  state: 'standing',
})
const merged = (id: string, into: string): RegisteredCommunity => ({ ...standing(id), state: 'merged', into })
const toRegister = (slug: string, number: number, communities: RegisteredCommunity[]) => ({
  document: { slug, communities },
  entry: { number },
})

const toMembers = (...registers: ReturnType<typeof toRegister>[]) =>
  toPlaces(registers).map(({ id, district, members }) => `${district} ${id}: ${members.join()}`)

test('what was merged counts for the one that it is today, over several steps and from district to district', () => {
  const east = toRegister('east', 1, [standing('a'), merged('b', 'a'), merged('c', 'b')])
  expect(toMembers(east)).toEqual(['east a: a,b,c'])
  const west = toRegister('west', 2, [standing('d'), merged('e', 'a')])
  expect(toMembers(east, west)).toEqual(['east a: a,b,c,e', 'west d: d'])
})

test('a community is where the newer entry has it, whichever register was first', () => {
  const east = [standing('a'), standing('b')]
  const west = [standing('c'), standing('b')]
  expect(toMembers(toRegister('east', 1, east), toRegister('west', 2, west))).toEqual([
    ...['east a: a', 'west b: b', 'west c: c'],
  ])
  expect(toMembers(toRegister('east', 3, east), toRegister('west', 2, west))).toEqual([
    ...['west c: c', 'east b: b', 'east a: a'],
  ])
})

test('who was merged into one that no register has, or in a circle, is nowhere', () => {
  expect(
    toMembers(toRegister('east', 1, [merged('a', 'nobody'), merged('b', 'c'), merged('c', 'b')])),
  ).toEqual([])
})

test('whatever registers say, every community that stands is one place, and no other has its members', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const community = fc
    .record({ id: fc.constantFrom(...ids), into: fc.option(fc.constantFrom(...ids)) })
    .map(({ id, into }) => (into === null ? standing(id) : merged(id, into)))
  const communities = fc.uniqueArray(community, { selector: ({ id }) => id, maxLength: 6 })
  fc.assert(
    fc.property(communities, communities, (east, west) => {
      const places = toPlaces([toRegister('east', 1, east), toRegister('west', 2, west)])
      const newest = new Map([...east, ...west].map((one) => [one.id, one]))
      const standingIds = [...newest.values()].flatMap(({ id, state }) => (state === 'standing' ? id : []))
      expect(places.map(({ id }) => id).sort()).toEqual(standingIds.sort())
      const members = places.flatMap((place) => place.members)
      expect(new Set(members).size).toBe(members.length)
      for (const { id, members } of places) expect(members).toContain(id)
    }),
  )
})
