import { expect, test } from 'vitest'
import { readClientAddress, toSender, toTrust } from './client-address.ts'

const nobody = toTrust([])
const proxies = toTrust(['loopback', '10.0.0.0/8'])

test.each([
  // The other end, whatever it says.
  ['203.0.113.9', '198.51.100.1', nobody, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', proxies, '203.0.113.9'],
  ['127.0.0.1', '198.51.100.1', nobody, '127.0.0.1'],
  // A proxy of ours: the last that is none.
  ['127.0.0.1', '198.51.100.1', proxies, '198.51.100.1'],
  ['127.0.0.1', '192.0.2.7, 198.51.100.1, 10.1.2.3', proxies, '198.51.100.1'],
  ['::ffff:127.0.0.1', '198.51.100.1', proxies, '198.51.100.1'],
  ['127.0.0.1', null, proxies, '127.0.0.1'],
  // What is no address ends the trust.
  ['127.0.0.1', 'unknown', proxies, '127.0.0.1'],
  ['127.0.0.1', '<script>, 10.1.2.3', proxies, '127.0.0.1'],
  // One form of an address.
  ['::ffff:203.0.113.9', null, nobody, '203.0.113.9'],
  ['2001:DB8:0:0:0:0:0:1', null, nobody, '2001:db8::1'],
  [undefined, '198.51.100.1', proxies, undefined],
] as const)('from %j, which says %j', (peer, forwarded, trust, address) => {
  expect(readClientAddress({ peer, forwarded, trust })).toBe(address)
})

test('all addresses of an IPv6 connection are one sender', () => {
  expect(toSender('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(toSender('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(toSender('2001:db8:1:3::9')).toBe('2001:db8:1:3::/64')
  expect(toSender('203.0.113.9')).toBe('203.0.113.9')
})

test('what is no network is refused by name', () => {
  expect(() => toTrust(['10.0.0.0/99'])).toThrow('10.0.0.0/99')
})
