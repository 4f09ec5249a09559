import { expect, test } from 'vitest'
import { isSameList, readConditions, toListQuery } from './list-address.ts'

const before = new URLSearchParams('sort=-updatedAt&page=3&search=灯&where[or][0][and][0][year][equals]=2020')

test('a view is asked for in the words of Payload’s filters, in the order that was chosen, from its first page', () => {
  const query = toListQuery(before, [
    ['review.state', 'equals', 'in-review'],
    ['review.level', 'equals', '1'],
  ])
  expect(decodeURIComponent(query)).toBe(
    'sort=-updatedAt&where[or][0][and][0][review.state][equals]=in-review&where[or][0][and][1][review.level][equals]=1',
  )
  expect(readConditions(new URLSearchParams(query))).toEqual([
    ['review.state', 'equals', 'in-review'],
    ['review.level', 'equals', '1'],
  ])
})

test('a list that somebody filtered in another way is none of the views', () => {
  expect(readConditions(new URLSearchParams('where[or][1][and][0][year][equals]=2020'))).toBeUndefined()
  expect(readConditions(new URLSearchParams('where[year][equals]=2020'))).toBeUndefined()
  expect(readConditions(new URLSearchParams('sort=title'))).toEqual([])
})

test('what is overdue is the same list a moment later', () => {
  const at = (now: string) => [['review.dueAt', 'less_than', now]] as const
  expect(isSameList(at('2026-11-30T08:00:00.000Z'), at('2026-11-30T08:00:05.000Z'))).toBe(true)
  expect(isSameList(at('2026-11-30T08:00:00.000Z'), [['review.dueAt', 'exists', 'true']])).toBe(false)
})
