import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCanonicalJson, toDigest, toSha256, toSha256OfWeb } from './digest.ts'
import { toDigestPrint } from './digest-print.ts'

describe('digests', () => {
  test('canonical JSON sorts keys by code unit and writes numbers and escapes as RFC 8785 says', () => {
    const value = {
      '€': 'Euro',
      '\r': 1,
      字: 2,
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
      '1': '\u000f\n',
    }
    expect(toCanonicalJson(value)).toBe(
      '{"\\r":1,"1":"\\u000f\\n","numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"€":"Euro","字":2}',
    )
  })

  test('what JSON cannot say is refused, not left out', () => {
    expect(() => toCanonicalJson(undefined)).toThrow(TypeError)
    expect(() => toCanonicalJson({ n: Number.NaN })).toThrow()
  })

  test('the digest does not depend on the order of keys', async () => {
    expect(await toDigest({ a: 1, b: 2 })).toBe(await toDigest({ b: 2, a: 1 }))
    expect(await toSha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('a browser finds the same digest as Node, of texts and of bytes', async () => {
    expect(await toSha256('社区 𠮷')).toBe('9ac0de960adaf1620ff2a00afb72d2e806560986094ce932d0d20c38ad9eb842')
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
    )
    await fc.assert(
      fc.asyncProperty(any, async (content) => {
        expect(await toSha256OfWeb(content)).toBe(await toSha256(content))
      }),
    )
  })

  test('a digest print has one stroke for each hex digit, 1 to 16 high', async () => {
    expect(toDigestPrint('0f1')).toEqual([1, 16, 2])
    expect(toDigestPrint(await toSha256('x'))).toHaveLength(64)
  })
})
