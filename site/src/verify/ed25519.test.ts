import { generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkEd25519 } from './ed25519.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const key = Uint8Array.from(Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url'))

test('takes what was signed, and the vector of RFC 8032', async () => {
  const vector = {
    key: Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex'),
    message: Buffer.from('72', 'hex'),
    signature: Buffer.from(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      'hex',
    ),
  }
  expect(await checkEd25519(vector)).toBe(true)
  expect(await checkEd25519({ ...vector, message: Buffer.from('73', 'hex') })).toBe(false)
})

test('says of every changed bit of message, signature and key what Node says', async () => {
  const part = fc.constantFrom('message', 'signature', 'key')
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 80 }),
      part,
      fc.nat(),
      async (message, which, bit) => {
        const signed = { message, signature: Uint8Array.from(sign(null, message, privateKey)), key }
        const changed = { ...signed, [which]: flip(signed[which], bit) }
        expect(await checkEd25519(signed)).toBe(true)
        expect(await checkEd25519(changed).catch(() => false)).toBe(isGood(changed))
      },
    ),
    { numRuns: 60 },
  )
})

const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
  const at = bit % (bytes.length * 8)
  return bytes.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte))
}

const isGood = ({
  message,
  signature,
  key: x,
}: {
  message: Uint8Array
  signature: Uint8Array
  key: Uint8Array
}) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(x).toString('base64url') }
  try {
    return verify(null, message, { key: jwk, format: 'jwk' }, signature)
  } catch {
    return false
  }
}
