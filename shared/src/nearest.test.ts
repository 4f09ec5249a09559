import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listNear, toNearest } from './nearest.ts'

const isNear = (one: string, other: string): boolean => listNear(one, [other], 2).length > 0

describe('listNear', () => {
  test.each([
    ['qinhe', 'qinghe', true],
    ['qinhe', 'qinkou', false],
    ['haibin', 'hiabin', true],
    ['haibin', 'haibin', true],
    ['', 'ab', true],
    ['', 'abc', false],
    ['noodle-ledger', 'nodle-leger', true],
    ['square-table', 'round-table', false],
  ])('%s and %s', (one, other, near) => {
    expect(isNear(one, other)).toBe(near)
    expect(isNear(other, one)).toBe(near)
  })

  test('whatever is done to a word twice leaves it near, and it is far from what shares no letter with it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 20 })
    const edit = fc.record({ at: fc.nat(20), taken: fc.nat(1), put: fc.constantFrom('', 'a', 'z') })
    fc.assert(
      fc.property(word, edit, edit, (written, ...edits) => {
        const edited = edits.reduce(
          (text, { at, taken, put }) => text.slice(0, at) + put + text.slice(at + taken),
          written,
        )
        expect(isNear(written, edited)).toBe(true)
        expect(isNear(written, 'x'.repeat(written.length))).toBe(false)
      }),
    )
  })
})

test('of several the nearest stand first', () => {
  expect(listNear('stroy-12', ['story-11', 'stroy-1', 'story-12', 'other'], 3)).toEqual([
    ...['stroy-1', 'story-12', 'story-11'],
  ])
})

test('the nearest of several is the one with the fewest edits', () => {
  expect(toNearest('stroies', ['results', 'stories', 'press'])).toBe('stories')
  expect(() => toNearest('a', [])).toThrow(RangeError)
})
