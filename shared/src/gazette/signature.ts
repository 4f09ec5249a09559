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

/** Checks an Ed25519 signature (RFC 8032) over a message by the 32 bytes of a public key. */
export type CheckEd25519 = (signed: {
  readonly signature: Uint8Array
  readonly message: Uint8Array
  readonly key: Uint8Array
}) => Promise<boolean>

let byLibrary: CheckEd25519 | undefined

/** For browsers whose WebCrypto has no Ed25519 (those before 2025): what runs in one brings what checks in its place. */
export const checkEd25519By = (check: CheckEd25519): void => {
  byLibrary = check
}

const importedKeys = new WeakMap<GazetteKey, Promise<CryptoKey | Uint8Array | undefined>>()

/** Undefined where WebCrypto does not take the key. */
const importKey = (key: GazetteKey): Promise<CryptoKey | Uint8Array | undefined> => {
  const known = importedKeys.get(key)
  if (known) return known
  const { kty, crv, x } = key
  const imported = importJWK({ kty, crv, x } satisfies JWK, 'EdDSA').catch(() => undefined)
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
  const { kid } = readHeader(signed.signature)
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
  if (readHeader(signature).kid !== key.kid) return 'bad-signature'
  const payload = base64url.encode(content)
  try {
    const imported = await importKey(key)
    if (!imported)
      return (await isGoodByLibrary({ header, payload, bytes }, key)) ? undefined : 'bad-signature'
    await compactVerify(`${header}.${payload}.${bytes}`, imported, { algorithms: ['EdDSA'] })
    return undefined
  } catch {
    return 'bad-signature'
  }
}

/** What is asked of the header beside the name of its key is what the other way asks of it. */
const isGoodByLibrary = async (
  { header, payload, bytes }: { header: string; payload: string; bytes: string },
  { x }: GazetteKey,
): Promise<boolean> => {
  const { alg, crit } = readHeader(`${header}.`)
  if (!byLibrary || alg !== 'EdDSA' || crit !== undefined) return false
  return byLibrary({
    signature: base64url.decode(bytes),
    message: encoder.encode(`${header}.${payload}`),
    key: base64url.decode(x),
  })
}

type Header = { readonly kid?: unknown; readonly alg?: unknown; readonly crit?: unknown }

/** The protected header of a signature; an empty one where it cannot be read. */
const readHeader = (signature: string): Header => {
  try {
    const [header = ''] = signature.split('.')
    const json = new TextDecoder().decode(base64url.decode(header))
    return { ...(JSON.parse(json) as Header) }
  } catch {
    return {}
  }
}
