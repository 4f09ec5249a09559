import { expect, test } from 'vitest'
import { hasHosts, isHost } from './host.ts'

test.each(['localhost', 'localhost:4321', 'www.example.gov.cn', 'my_site', '10.0.0.1:80', '[::1]:4321'])(
  '“%s” is a host',
  (host) => {
    expect(isHost(host)).toBe(true)
  },
)

test.each([
  undefined,
  '',
  'a/gazette/1?',
  'a?',
  'a#',
  'user@host',
  'a b',
  'a\\b',
  'a:',
  'a:port',
  '::1',
  'a, b',
  '社区',
])('“%s” is none', (host) => {
  expect(isHost(host)).toBe(false)
})

test.each([
  [['Host', 'a', 'Accept', '*/*'], false],
  [['Host', 'a', 'host', 'a'], true],
  [['host', 'a', 'X-Host', 'b', 'HOST', 'b'], true],
  [['Accept', 'host'], false],
])('%j names more than one host: %s', (raw, more) => {
  expect(hasHosts(raw)).toBe(more)
})
