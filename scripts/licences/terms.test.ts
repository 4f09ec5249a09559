import { expect, test } from 'vitest'
import { listUnknown } from './terms.ts'

const isUnknown = (licence: string, name = 'some-package') => listUnknown([{ name, licence }]).length === 1

test.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'WTFPL OR ISC', '(MIT AND Zlib)'])(
  '%s may be handed on',
  (licence) => expect(isUnknown(licence)).toBe(false),
)

test.each([
  ...['GPL-2.0', 'AGPL-3.0-only', 'LGPL-3.0-or-later', 'MPL-2.0', 'Unknown', '', 'SEE LICENSE IN LICENSE'],
  ...['(MIT AND GPL-3.0-only)', '(MIT OR (ISC AND GPL-2.0))'],
])('%s may not, before somebody has looked at it', (licence) => expect(isUnknown(licence)).toBe(true))

test('an exception is for its package and its terms alone', () => {
  expect(isUnknown('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64')).toBe(false)
  expect(isUnknown('GPL-3.0-only', '@img/sharp-libvips-linux-x64')).toBe(true)
  expect(isUnknown('MPL-2.0', 'lightningcss-linux-x64-gnu')).toBe(false)
  expect(isUnknown('MPL-2.0', 'lightning')).toBe(true)
})
