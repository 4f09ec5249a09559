import { expect, test } from 'vitest'
import { isHost, setHost } from './host.ts'

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

test('a request takes the host of the site, and nothing it says of another is left', () => {
  const headers = {
    host: 'evil.example',
    forwarded: 'host=evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    accept: '*/*',
  }
  setHost(headers, 'https://site.example:8443')
  expect(headers).toEqual({ host: 'site.example:8443', accept: '*/*' })
})
