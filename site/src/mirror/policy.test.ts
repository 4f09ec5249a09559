import { expect, test } from 'vitest'
import { toPolicyTag } from './policy.ts'

test('a policy goes into a tag, with the hash of a style that was changed, without what only a header can say', () => {
  // printf %s a | openssl dgst -sha256 -binary | base64, and the same of b
  const [a, b] = [
    'ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=',
    'PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=',
  ]
  const policy = `default-src 'none'; frame-ancestors 'none'; style-src 'self' 'sha256-${a}'`
  expect(toPolicyTag(policy, new Map([['a', 'b']]))).toBe(
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self' 'sha256-${b}'">`,
  )
})
