import { z } from 'zod'
import { documentKinds } from '../kinds/index.ts'
import { instant, sha256, slug, text } from '../scalars.ts'
import { withdrawalNotice } from './withdrawal.ts'

/** `previous` of entry number 1. */
export const genesisDigest = '0'.repeat(64)

const headCommon = {
  /** 1, 2, 3, … without gaps. */
  number: z.int().positive(),
  at: instant,
  /** What is published. A reader may not know it yet: then it is verified, kept and listed all the same. */
  kind: slug,
  /** Id of the document in the CMS: what stays the same over its editions. */
  subject: z.string().min(1),
  /** Its address part; never changes after the first publishing. The title stands in the document: it goes with it. */
  slug,
  edition: z.int().positive(),
  /** Digest of the entry before this one. */
  previous: sha256,
}

/**
 * What an entry's digest and signature cover, as it is read: further keys may stand in it. It commits to the document by
 * digest, so that a withdrawn text can be withheld from the feed and the chain still verifies. The acts are closed: what
 * is public now follows from them, and no reader may guess it.
 */
export const entryHead = z.discriminatedUnion('act', [
  z.looseObject({ act: z.literal('publish'), ...headCommon, documentDigest: sha256 }),
  z.looseObject({ act: z.literal('correct'), ...headCommon, documentDigest: sha256 }),
  z.looseObject({
    act: z.literal('withdraw'),
    ...headCommon,
    notice: z.looseObject({ reason: slug, text: z.string() }),
  }),
])

const writtenCommon = {
  ...headCommon,
  kind: z.enum(documentKinds),
  subject: text,
}

/** A head as this release writes it: nothing in it that it does not know, nothing but what is in its final form. */
export const writtenHead = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('publish'), ...writtenCommon, documentDigest: sha256 }),
  z.strictObject({ act: z.literal('correct'), ...writtenCommon, documentDigest: sha256 }),
  z.strictObject({ act: z.literal('withdraw'), ...writtenCommon, notice: withdrawalNotice }),
])

type HeadCommon = {
  readonly number: number
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly slug: string
  readonly edition: number
  readonly previous: string
}
type PublishingHead = HeadCommon & {
  readonly act: 'publish' | 'correct'
  readonly documentDigest: string
}
type WithdrawingHead = HeadCommon & {
  readonly act: 'withdraw'
  readonly notice: { readonly reason: string; readonly text: string }
}
export type EntryHead = PublishingHead | WithdrawingHead
export type GazetteAct = EntryHead['act']

/**
 * One gazette entry as the feed carries it: its envelope, looked at before anything is known of the document. `document`
 * is absent on a withdrawal, and on the earlier entries of a subject that has been withdrawn since.
 */
export const gazetteEntry = z.looseObject({
  head: entryHead,
  /** SHA-256 over the RFC 8785 canonical JSON of `head`. */
  digest: sha256,
  /**
   * JWS (RFC 7515, compact, detached): Ed25519 over the canonical JSON of `head`. 64 bytes leave four bits of the last
   * letter unused; they are zero, or one signature could be written in sixteen ways.
   */
  signature: z.string().regex(/^[\w-]+\.\.[\w-]{85}[AQgw]$/),
  document: z.unknown().optional(),
})
export type GazetteEntry = {
  readonly head: EntryHead
  readonly digest: string
  readonly signature: string
  readonly document?: unknown
}

/** The parts of an entry; whatever else stands beside them is signed by nobody and is not kept. */
export const entryParts: readonly string[] = ['head', 'digest', 'signature', 'document']

/** Number and digest of an entry: the state of a gazette in which it is the newest. */
export const gazetteHead = z.looseObject({ number: z.int().nonnegative(), digest: sha256 })
export type GazetteHead = { readonly number: number; readonly digest: string }

/**
 * A page of the feed, `GET /api/gazette?after=N&limit=M`: entries with numbers after N, rising. `latest` is the newest
 * number, `state` that number with its digest (absent in release 0.1 and while there is no entry). Entries are looked at one
 * by one, so that a damaged one can be named. `differing` names columns beside an entry that no longer say what it says.
 */
export const gazettePage = z.looseObject({
  latest: z.int().nonnegative(),
  state: gazetteHead.optional(),
  entries: z.array(z.unknown()),
  differing: z.array(z.looseObject({ number: z.int().positive(), columns: z.array(z.string()) })).optional(),
})
export type GazettePage = {
  readonly latest: number
  readonly state?: GazetteHead
  readonly entries: readonly GazetteEntry[]
  readonly differing?: readonly { readonly number: number; readonly columns: readonly string[] }[]
}

/** Query of the feed. */
export const gazetteQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
