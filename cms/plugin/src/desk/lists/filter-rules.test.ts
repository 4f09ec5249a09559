import { expect, test } from 'vitest'
import { readRule, toRules, withValue } from './filter-rules.ts'

const asked = {
  or: [
    { and: [{ title: { like: '灯' } }, { community: { equals: 'a' } }] },
    { and: [{ community: { in: ['a', 'b'] } }] },
  ],
}

test('a condition is read where it stands, in whatever form the address has it', () => {
  const rules = toRules(asked)
  expect(readRule(rules, { or: 0, and: 1 }, 'community')).toEqual({ operator: 'equals', values: ['a'] })
  expect(readRule(rules, { or: 1, and: 0 }, 'community')).toEqual({ operator: 'in', values: ['a', 'b'] })
  expect(readRule(rules, { or: 0, and: 0 }, 'community')).toEqual({ values: [] })
  expect(readRule(rules, { or: 4, and: 0 }, 'community')).toEqual({ values: [] })
  const short = toRules({ community: { in: 'a,b' } })
  expect(readRule(short, { or: 0, and: 0 }, 'community')).toEqual({ operator: 'in', values: ['a', 'b'] })
  expect(toRules(undefined)).toEqual([])
})

test('another value leaves all other conditions as they are', () => {
  const rules = toRules(asked)
  expect(withValue(rules, { or: 0, and: 1 }, { community: { equals: 'c' } })).toEqual({
    or: [{ and: [{ title: { like: '灯' } }, { community: { equals: 'c' } }] }, asked.or[1]],
  })
})
