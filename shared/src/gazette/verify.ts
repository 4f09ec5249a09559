import { toCanonicalJson, toDigest, toSha256 } from './digest.ts'
import { type GazetteEntry, gazetteEntry, genesisDigest, type KeySet } from './entry.ts'
import { findSignatureFault, type SignatureFault } from './signature.ts'

/** Why an entry is not to be believed. */
export type EntryFault =
  | SignatureFault
  | 'malformed'
  | 'gap-in-numbers'
  | 'broken-chain'
  | 'time-runs-backwards'
  | 'digest-differs'
  | 'document-differs'
  | 'document-missing'
  | 'document-not-of-this-entry'

/** What is known of the chain before an entry: the number and digest of the last good one, and its time. */
export type ChainHead = { readonly number: number; readonly digest: string; readonly at: string }

export const emptyChain: ChainHead = { number: 0, digest: genesisDigest, at: '' }

/** The head of the chain once `entry` stands in it. */
export const toChainHead = ({ head, digest }: GazetteEntry): ChainHead => ({
  number: head.number,
  digest,
  at: head.at,
})

/**
 * Checks one entry against the chain before it and the keys: number, previous digest, time, digest, signature, and
 * the document where it is there. A withheld document is no fault here: {@link findFeedFault} sees whether its
 * withdrawal follows.
 */
export const findEntryFault = async (
  entry: GazetteEntry,
  before: ChainHead,
  keys: KeySet,
): Promise<EntryFault | undefined> => {
  const { head } = entry
  if (head.number !== before.number + 1) return 'gap-in-numbers'
  if (head.previous !== before.digest) return 'broken-chain'
  if (head.at < before.at) return 'time-runs-backwards'
  const content = toCanonicalJson(head)
  if ((await toSha256(content)) !== entry.digest) return 'digest-differs'
  return (
    (await findSignatureFault(content, { signature: entry.signature, at: head.at }, keys)) ??
    (await findDocumentFault(entry))
  )
}

const findDocumentFault = async ({ head, document }: GazetteEntry): Promise<EntryFault | undefined> => {
  if (document === undefined) return undefined
  if (head.act === 'withdraw' || document.kind !== head.kind || document.slug !== head.slug)
    return 'document-not-of-this-entry'
  return (await toDigest(document)) === head.documentDigest ? undefined : 'document-differs'
}

/** The first entry that fails, by number, and why. */
export type FeedFault = { readonly number: number; readonly fault: EntryFault }

/**
 * Checks a whole feed from number 1, offline: entries as they came, unparsed. Returns the first fault, or undefined
 * when all of it is good.
 */
export const findFeedFault = async (
  entries: Iterable<unknown> | AsyncIterable<unknown>,
  keys: KeySet,
): Promise<FeedFault | undefined> => {
  let before = emptyChain
  const withheld = new Map<string, number>()
  for await (const candidate of entries) {
    const { data: entry } = gazetteEntry.safeParse(candidate)
    if (!entry) return { number: before.number + 1, fault: 'malformed' }
    const fault = await findEntryFault(entry, before, keys)
    if (fault) return { number: fault === 'gap-in-numbers' ? before.number + 1 : entry.head.number, fault }
    noteWithheld(withheld, entry)
    before = toChainHead(entry)
  }
  const [missing] = withheld.values()
  return missing === undefined ? undefined : { number: missing, fault: 'document-missing' }
}

/**
 * Keeps account of documents that the feed withholds: `withheld` maps a subject to its first entry without a
 * document, until the withdrawal that explains it. What is left at the end of a feed was withheld without one.
 */
export const noteWithheld = (withheld: Map<string, number>, { head, document }: GazetteEntry): void => {
  if (head.act === 'withdraw') withheld.delete(head.subject)
  else if (document === undefined && !withheld.has(head.subject)) withheld.set(head.subject, head.number)
}
