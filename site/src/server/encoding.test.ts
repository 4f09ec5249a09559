import { expect, test } from 'vitest'
import { toEncoding } from './encoding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0.5, br;q=0', 'gzip'],
  ['identity, br;q=0.1', 'identity'],
  ['deflate', 'identity'],
  ['GZIP ; Q=1', 'gzip'],
  ['br;q=nonsense', 'identity'],
  ['identity;q=0', 'identity'],
])('“%s” is answered in %s', (header, encoding) => {
  expect(toEncoding(header)).toBe(encoding)
})
