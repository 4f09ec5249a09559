import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toAskedRange, toByteRange } from './byte-range.ts'

test.each([
  ['bytes=0-0', 10, { start: 0, end: 0 }],
  ['bytes=5-', 10, { start: 5, end: 9 }],
  ['bytes=5-99', 10, { start: 5, end: 9 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-99', 10, { start: 0, end: 9 }],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=3-2', 10, undefined],
  ['bytes=-', 10, undefined],
  ['bytes=0-1,3-4', 10, undefined],
  ['items=0-1', 10, undefined],
  ['bytes=a-b', 10, undefined],
  [undefined, 10, undefined],
])('“%s” of %i bytes', (header, size, range) => {
  expect(toByteRange(header, size)).toEqual(range)
})

test('whatever is asked for lies within the file', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(), (junk, first, last, size) => {
      for (const header of [junk, `bytes=${first}-${last}`, `bytes=-${last}`, `bytes=${first}-`]) {
        const range = toByteRange(header, size)
        if (typeof range !== 'object') continue
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.start).toBeLessThanOrEqual(range.end)
        expect(range.end).toBeLessThan(size)
      }
    }),
  )
})

test('a range of another file is void', () => {
  const file = { etag: '"a"', size: 10 }
  expect(toAskedRange({ range: 'bytes=0-1', ifRange: '"a"' }, file)).toEqual({ start: 0, end: 1 })
  expect(toAskedRange({ range: 'bytes=0-1', ifRange: '"b"' }, file)).toBeUndefined()
})
