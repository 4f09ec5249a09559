import { z } from 'zod'
import { instant, sha256, slug, text } from '../scalars.ts'
import { type DocumentKind, documentKinds, publishedDocument } from './published-document.ts'
import { withdrawalNotice } from './withdrawal.ts'

/** `previous` of entry number 1. */
export const genesisDigest = '0'.repeat(64)

const headCommon = {
  /** 1, 2, 3, … without gaps. */
  number: z.int().positive(),
  at: instant,
  kind: z.enum(documentKinds as [DocumentKind, ...DocumentKind[]]),
  /** Id of the document in the CMS: what stays the same over its editions. */
  subject: text,
  /** Its address part; never changes after the first publishing. The title stands in the document: it goes with it. */
  slug,
  edition: z.int().positive(),
  /** Digest of the entry before this one. */
  previous: sha256,
}

/**
 * What an entry's digest and signature cover. It commits to the document by digest, so that a withdrawn text can be
 * withheld from the feed and the chain still verifies.
 */
export const entryHead = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('publish'), ...headCommon, documentDigest: sha256 }),
  z.strictObject({ act: z.literal('correct'), ...headCommon, documentDigest: sha256 }),
  z.strictObject({ act: z.literal('withdraw'), ...headCommon, notice: withdrawalNotice }),
])
export type EntryHead = z.infer<typeof entryHead>
export type GazetteAct = EntryHead['act']

/**
 * One gazette entry as the feed carries it. `document` is absent on a withdrawal, and on the earlier entries of a
 * subject that has been withdrawn since.
 */
export const gazetteEntry = z.strictObject({
  head: entryHead,
  /** SHA-256 over the RFC 8785 canonical JSON of `head`. */
  digest: sha256,
  /**
   * JWS (RFC 7515, compact, detached): Ed25519 over the canonical JSON of `head`. 64 bytes leave four bits of the last
   * letter unused; they are zero, or one signature could be written in sixteen ways.
   */
  signature: z.string().regex(/^[\w-]+\.\.[\w-]{85}[AQgw]$/),
  document: publishedDocument.optional(),
})
export type GazetteEntry = z.infer<typeof gazetteEntry>

/** A page of the feed, `GET /api/gazette?after=N&limit=M`: entries with numbers after N, rising; `latest` is the newest number. */
export const gazettePage = z.strictObject({
  latest: z.int().nonnegative(),
  entries: z.array(gazetteEntry),
})
export type GazettePage = z.infer<typeof gazettePage>

/** Query of the feed. */
export const gazetteQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** Public keys at `/.well-known/exemplar-keys.json`; an entry verifies with the key that was valid at its time. */
export const keySet = z.strictObject({
  keys: z
    .array(
      z.strictObject({
        kid: text,
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
        x: z.string().regex(/^[\w-]{43}$/),
        validFrom: instant,
        validUntil: instant.optional(),
      }),
    )
    .min(1),
})
export type KeySet = z.infer<typeof keySet>
export type GazetteKey = KeySet['keys'][number]

/** A saved feed: what `verify` checks offline. */
export const savedGazette = z.strictObject({ keys: keySet.shape.keys, entries: z.array(gazetteEntry) })
