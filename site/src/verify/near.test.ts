import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toNear } from './near.ts'

const long = '今年以来，各社区对照创建标准补短板、解难题，做成了一批居民认可的事，'

test('two paragraphs are shown where they differ', () => {
  expect(toNear(`${long}满意率95.8%。${long}`, `${long}满意率98.8%。${long}`)).toEqual([
    '……补短板、解难题，做成了一批居民认可的事，满意率95.8%。今年以来，各社区对照创建标准补短板、解难……',
    '……补短板、解难题，做成了一批居民认可的事，满意率98.8%。今年以来，各社区对照创建标准补短板、解难……',
  ])
})

test('short ones are shown whole', () => {
  expect(toNear('海晏社区：95.8%', '海晏社区：98.8%')).toEqual(['海晏社区：95.8%', '海晏社区：98.8%'])
  expect(toNear('一二三', '')).toEqual(['一二三', ''])
})

test('what differs is never cut away', () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', '𠮷'), maxLength: 200 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      fc.pre(one !== other)
      const [near, far] = toNear(one, other)
      expect(near).not.toBe(far)
    }),
  )
})
