import { expect, test } from 'vitest'
import { isMatched, isUnchanged, toBodyDigest, toEtag } from './validator.ts'

test('other bytes or another encoding have another tag', () => {
  const [one, other] = ['one', 'other'].map((text) => toBodyDigest(Buffer.from(text))) as [string, string]
  expect(one).not.toBe(other)
  expect(toEtag(one, 'br')).not.toBe(toEtag(one, 'identity'))
})

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('If-None-Match: %s', (header, unchanged) => {
  expect(isUnchanged(header, '"a"')).toBe(unchanged)
})

test.each([
  ['"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['W/"a"', false],
  ['"b"', false],
  ['', false],
])('If-Match: %s', (header, matched) => {
  expect(isMatched(header, '"a"')).toBe(matched)
})

test('what has no tag is matched by no tag', () => {
  expect(isMatched('"a"', undefined)).toBe(false)
})
