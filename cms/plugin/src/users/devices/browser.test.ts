import { expect, test } from 'vitest'
import { toBrowserName } from './browser.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36`, 'Chrome · Windows'],
  [`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'Microsoft Edge · Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox · Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari · macOS',
  ],
  ['curl/8.5.0', undefined],
  ['', undefined],
  [null, undefined],
])('%j is %j', (userAgent, name) => {
  expect(toBrowserName(userAgent)).toBe(name)
})

test('what is made up is no longer than a name', () => {
  expect((toBrowserName(`${'x'.repeat(5_000)}/1.0`) ?? '').length).toBeLessThanOrEqual(80)
})
