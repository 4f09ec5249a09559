import { base64url, CompactSign, type CryptoKey, compactVerify, importJWK, type JWK } from 'jose'
import type { GazetteKey } from './keys.ts'

const encoder = new TextEncoder()

/** Signs text with an Ed25519 private key: compact JWS with the payload left out (`header..signature`). */
export const signDetached = async (
  content: string,
  key: { kid: string; privateKey: CryptoKey },
): Promise<string> => {
  const jws = await new CompactSign(encoder.encode(content))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
    .sign(key.privateKey)
  const [header, , signature] = jws.split('.')
  return `${header}..${signature}`
}

const importedKeys = new WeakMap<GazetteKey, Promise<CryptoKey | Uint8Array>>()

const importKey = (key: GazetteKey): Promise<CryptoKey | Uint8Array> => {
  const known = importedKeys.get(key)
  if (known) return known
  const { kty, crv, x } = key
  const imported = importJWK({ kty, crv, x } satisfies JWK, 'EdDSA')
  importedKeys.set(key, imported)
  return imported
}

export type SignatureFault = 'unknown-key' | 'key-not-valid-then' | 'bad-signature'

/** Checks a detached JWS over `content`, made at the instant `at`. Returns what is wrong, or undefined. */
export const findSignatureFault = async (
  content: string,
  signed: { signature: string; at: string },
  { keys }: { readonly keys: readonly GazetteKey[] },
): Promise<SignatureFault | undefined> => {
  const kid = readKid(signed.signature)
  const key = keys.find((candidate) => candidate.kid === kid)
  if (!key) return 'unknown-key'
  if (signed.at < key.validFrom || (key.validUntil !== undefined && signed.at >= key.validUntil))
    return 'key-not-valid-then'
  return findBadSignature({ content, signature: signed.signature }, key)
}

/** Checks a detached JWS over `content` against the one key that has to have made it. */
export const findBadSignature = async (
  { content, signature }: { content: string; signature: string },
  key: GazetteKey,
): Promise<'bad-signature' | undefined> => {
  const [header = '', , bytes = ''] = signature.split('.')
  if (readKid(signature) !== key.kid) return 'bad-signature'
  const payload = base64url.encode(content)
  try {
    await compactVerify(`${header}.${payload}.${bytes}`, await importKey(key), { algorithms: ['EdDSA'] })
    return undefined
  } catch {
    return 'bad-signature'
  }
}

const readKid = (signature: string): unknown => {
  try {
    const [header = ''] = signature.split('.')
    const json = new TextDecoder().decode(base64url.decode(header))
    return (JSON.parse(json) as { kid?: unknown }).kid
  } catch {
    return undefined
  }
}
