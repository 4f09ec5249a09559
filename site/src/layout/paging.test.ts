import { expect, test } from 'vitest'
import { findPaging } from './paging.ts'

const page = (query: string, total: number) =>
  findPaging({ query: new URLSearchParams(query), total, limit: 20 })

test('a page that there is has its place in the list', () => {
  expect(page('', 0)).toEqual({ page: 1, pages: 1, offset: 0, limit: 20 })
  expect(page('page=3', 41)).toEqual({ page: 3, pages: 3, offset: 40, limit: 20 })
})

test('a page that there is not is missing', () => {
  expect(
    ['page=0', 'page=4', 'page=01', 'page=-1', 'page=x', 'page='].map((query) => page(query, 41)),
  ).toEqual(Array.from({ length: 6 }, () => undefined))
})
