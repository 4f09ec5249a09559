import { standardSet } from '@exemplar/shared/kinds/standard-set'
import { expect, test } from 'vitest'
import { toStandardSet } from './to-document.ts'

const category = (number: number) => ({
  id: `c${number}`,
  key: `k${number}`,
  number,
  title: `大项${number}`,
  statement: '一句',
})
const item = (number: number) => ({
  standard: { id: `s${number}`, number, title: `小项${number}`, category: category((number % 6) + 1) },
  requirement: '第一段\n第二段',
  checks: '看得见',
  duties: [{ role: '牵头', unit: '民政局' }],
})
const head = { id: 'x', slug: 'set', title: '标准', year: 2020, version: '一', issuer: '市局' }
const items = Array.from({ length: 33 }, (_, index) => item(33 - index))

test('items are grouped by category, both in order of their numbers', () => {
  const document = standardSet.parse(toStandardSet({ ...head, items }))
  expect(document.categories.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(document.categories[0]?.items.map(({ number }) => number)).toEqual([6, 12, 18, 24, 30])
  expect(document.categories[0]?.items[0]).toEqual({
    number: 6,
    title: '小项6',
    requirement: ['第一段', '第二段'],
    duties: [{ role: '牵头', unit: '民政局' }],
    checks: ['看得见'],
  })
})

test('an item without its standard stays in the candidate, so that it is named', () => {
  const { error } = standardSet.safeParse(
    toStandardSet({ ...head, items: [...items.slice(1), { requirement: '要求' }] }),
  )
  expect(error?.issues.some(({ path }) => path[0] === 'categories')).toBe(true)
})

test('a set of 32 items is refused with a sentence', () => {
  const { error } = standardSet.safeParse(toStandardSet({ ...head, items: items.slice(1) }))
  expect(error?.issues[0]?.message).toContain('33个')
})
