import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCounted, findGrowing, readPage } from './paging.ts'

const toQuery = (query: string) => new URLSearchParams(query)
const counted = (query: string, total: number) => findCounted({ query: toQuery(query), total, limit: 20 })
const growing = (query: string, total: number) =>
  findGrowing({ query: toQuery(query), count: (most = total) => Math.min(total, most), limit: 20 })

/** What stands on a page of a list of so many, the newest of which has the highest number. */
const read = (query: string, total: number): number[] | undefined => {
  const paging = growing(query, total)
  const all = Array.from({ length: total }, (_, index) => index + 1)
  return (
    paging &&
    readPage(paging, ({ limit, offset = 0, isOldestFirst }) =>
      (isOldestFirst ? all : all.toReversed()).slice(offset, offset + limit),
    )
  )
}

test('a page of what is counted through has its place in the list', () => {
  expect(counted('', 0)).toMatchObject({ number: undefined, stretch: { limit: 20, offset: 0 }, offered: [] })
  expect(counted('page=1', 5)).toEqual(counted('', 5))
  expect(counted('page=3', 41)).toMatchObject({ number: 3, stretch: { limit: 20, offset: 40 }, before: 2 })
  expect(counted('page=7', 400)).toMatchObject({
    ...{ before: 6, after: 8, first: '1' },
    offered: ['first', 'gap', 5, 6, 7, 8, 9, 'gap', 20],
  })
})

test('the newest page of a growing list has from ten to twenty-nine, and every other twenty', () => {
  expect([0, 9, 29].map((total) => read('', total)?.length)).toEqual([0, 9, 29])
  expect([read('', 30), read('page=1', 30)].map((page) => page?.length)).toEqual([10, 20])
  expect([read('', 49)?.length, read('', 50)?.length]).toEqual([29, 10])
  expect(read('page=2', 50)).toEqual(Array.from({ length: 20 }, (_, index) => 40 - index))
})

test('the number of the newest page is the newest page', () => {
  expect(growing('page=1', 12)).toEqual(growing('', 12))
  expect(growing('page=3', 50)).toEqual(growing('', 50))
})

test('from the newest page and from every other one turns to those near it, and to both ends', () => {
  expect(growing('', 20)).toMatchObject({ before: undefined, after: undefined, offered: [] })
  expect(growing('', 400)).toMatchObject({ after: 19, offered: ['first', 19, 18, 'gap', 1] })
  expect(growing('page=19', 400)).toMatchObject({
    ...{ before: 'first', after: 18, first: '最新' },
    offered: ['first', 19, 18, 17, 'gap', 1],
  })
  expect(growing('page=10', 400)?.offered).toEqual(['first', 'gap', 12, 11, 10, 9, 8, 'gap', 1])
  expect(growing('page=17', 400)?.offered).toEqual(['first', 19, 18, 17, 16, 15, 'gap', 1])
  expect(growing('page=1', 400)).toMatchObject({ before: 2, after: undefined })
})

test('a page that there is not is missing', () => {
  for (const query of ['page=0', 'page=4', 'page=01', 'page=-1', 'page=x', 'page=']) {
    expect(counted(query, 41), query).toBeUndefined()
    expect(growing(query, 59), query).toBeUndefined()
  }
})

test('turning from page to page every one is met once, and what is published changes no page that has a number', () => {
  fc.assert(
    fc.property(fc.nat(300), (total) => {
      const met: number[] = []
      for (let query: string | undefined = ''; query !== undefined; ) {
        met.push(...(read(query, total) ?? []))
        const after: number | undefined = growing(query, total)?.after
        query = after === undefined ? undefined : `page=${after}`
      }
      expect(met).toEqual(Array.from({ length: total }, (_, index) => total - index))
      for (let number = 1; growing(`page=${number}`, total)?.number === number; number++)
        expect(read(`page=${number}`, total + 1)).toEqual(read(`page=${number}`, total))
    }),
  )
})
