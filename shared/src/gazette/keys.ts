import { z } from 'zod'
import { instant } from '../scalars.ts'
import { toCanonicalJson, toSha256 } from './digest.ts'
import { limits } from './limits.ts'
import { findBadSignature, signDetached } from './signature.ts'

/** A public key of a gazette (RFC 8037). Further keys may stand in it; nobody has signed them, and nothing reads them. */
export const gazetteKey = z.looseObject({
  /** RFC 7638 thumbprint of the key: a name that no other key can have. */
  kid: z.string().min(1).max(200),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
  x: z.string().regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/),
  /** It signs what is dated from this instant on, and before `validUntil`. */
  validFrom: instant,
  validUntil: instant.optional(),
  /** Detached JWS over {@link toEndorsed}, by the key before it in the list; by itself on the first. Absent in release 0.1. */
  endorsement: z
    .string()
    .regex(/^[\w-]+\.\.[\w-]{85}[AQgw]$/)
    .optional(),
})
export type GazetteKey = {
  readonly kid: string
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly alg: 'EdDSA'
  readonly use: 'sig'
  readonly x: string
  readonly validFrom: string
  readonly validUntil?: string | undefined
  readonly endorsement?: string | undefined
}

/** The parts of a key; whatever else stands beside them is endorsed by nobody. */
export const keyParts: readonly string[] = Object.keys(gazetteKey.shape)

/** The key list at `/.well-known/exemplar-keys.json`, oldest first. `version` counts its keys; absent in release 0.1. */
export const keySet = z.looseObject({
  version: z.int().positive().optional(),
  keys: z.array(gazetteKey).min(1).max(limits.keys),
})
export type KeySet = { readonly version?: number | undefined; readonly keys: readonly GazetteKey[] }

/** Why a key list is not to be believed, whatever was known before. */
export type KeyFault =
  | 'key-name-differs'
  | 'key-not-endorsed'
  | 'key-validity-differs'
  | 'key-list-version-differs'

/** The first key that fails, by its place in the list from 1, and why. */
type KeyListFault = { readonly key: number; readonly fault: KeyFault }

/** What an endorsement covers: which key begins when, as which of the list. */
const toEndorsed = ({ kid, x, validFrom }: GazetteKey, version: number): string =>
  toCanonicalJson({ kid, x, validFrom, version })

/** Endorses the key that is to be number `version` of the list, with the key before it (the first: with itself). */
export const endorse = (
  key: GazetteKey,
  { version, by }: { version: number; by: Parameters<typeof signDetached>[1] },
): Promise<string> => signDetached(toEndorsed(key, version), by)

/**
 * Checks a key list by itself: names are thumbprints, each key is endorsed by the one before it and begins where that
 * one ends, so that every validity but the open one of the last is signed. The list of release 0.1 has neither version
 * nor endorsements; it is taken as it is, by those who know of no later one.
 */
export const findKeyListFault = async ({ version, keys }: KeySet): Promise<KeyListFault | undefined> => {
  const isFirstRelease = version === undefined && keys.every(({ endorsement }) => endorsement === undefined)
  if (isFirstRelease) return undefined
  for (const [index, key] of keys.entries()) {
    const fault = await findKeyFault(key, { version: index + 1, by: keys[index - 1] ?? key })
    if (fault) return { key: index + 1, fault }
  }
  // Every beginning is endorsed by now: where an end does not meet it, it is the end that was changed.
  const open = keys.findIndex((key, index) => !isFollowedBy(key, keys[index + 1]))
  if (open >= 0) return { key: open + 1, fault: 'key-validity-differs' }
  return version === keys.length ? undefined : { key: keys.length, fault: 'key-list-version-differs' }
}

/** A key ends where the next one begins, and signs at least for a moment. */
const isFollowedBy = ({ validFrom, validUntil }: GazetteKey, next: GazetteKey | undefined): boolean =>
  validUntil === next?.validFrom && (validUntil === undefined || validFrom < validUntil)

/**
 * Why a list is not that of the gazette that a fingerprint names, where it is good by itself; undefined where it is. The
 * unendorsed list of release 0.1 can add to the first key whatever it likes, so the fingerprint vouches for that key alone.
 */
export const findPinFault = async (
  { version, keys }: KeySet,
  fingerprint: string,
): Promise<'key-not-pinned' | 'key-not-endorsed' | undefined> => {
  const [first] = keys
  if (!first || (await toFingerprint(first)) !== fingerprint) return 'key-not-pinned'
  return version === undefined && keys.length > 1 ? 'key-not-endorsed' : undefined
}

const findKeyFault = async (
  key: GazetteKey,
  { version, by }: { version: number; by: GazetteKey },
): Promise<KeyFault | undefined> => {
  if (key.kid !== (await toThumbprint(key))) return 'key-name-differs'
  const endorsed = { content: toEndorsed(key, version), signature: key.endorsement ?? '' }
  return (await findBadSignature(endorsed, by)) && 'key-not-endorsed'
}

/**
 * Whether a list may follow one that is known: it only grows, no key in it changes, none that has ended begins anew, and
 * its version does not fall. That the new keys are endorsed is {@link findKeyListFault}'s to see.
 */
export const isLaterList = (known: KeySet, later: KeySet): boolean =>
  (known.version ?? 0) <= (later.version ?? 0) &&
  known.keys.every((key, index) => isSameKey(key, later.keys[index]))

/** Ends stay: an open validity may be ended, by the key after it. */
const isSameKey = (known: GazetteKey, later: GazetteKey | undefined): boolean =>
  later !== undefined &&
  known.kid === later.kid &&
  known.x === later.x &&
  known.validFrom === later.validFrom &&
  (known.validUntil === undefined || known.validUntil === later.validUntil)

/** RFC 7638 thumbprint of an Ed25519 key, in base64url: its name. */
export const toThumbprint = async (key: Pick<GazetteKey, 'x'>): Promise<string> => {
  const hex = await toThumbprintHex(key)
  const bytes = Array.from({ length: 32 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  )
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const toThumbprintHex = ({ x }: Pick<GazetteKey, 'x'>): Promise<string> =>
  toSha256(toCanonicalJson({ crv: 'Ed25519', kty: 'OKP', x }))

/**
 * Fingerprint (指纹) of a key: the first 128 bits of its RFC 7638 thumbprint in hex, in eight groups of four, as it is
 * printed on boards and documents. That of the first key of a list names the gazette.
 */
export const toFingerprint = async (key: Pick<GazetteKey, 'x'>): Promise<string> => {
  const hex = await toThumbprintHex(key)
  return Array.from({ length: 8 }, (_, index) => hex.slice(4 * index, 4 * index + 4)).join(' ')
}

/** A fingerprint as somebody types or copies it: in capitals, with blanks, hyphens or colons between. Undefined if it is none. */
export const parseFingerprint = (typed: string): string | undefined => {
  const hex = typed.toLowerCase().replace(/[\s:-]/g, '')
  return /^[0-9a-f]{32}$/.test(hex) ? (hex.match(/.{4}/g) ?? []).join(' ') : undefined
}
