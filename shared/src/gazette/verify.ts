import { toCanonicalJson, toSha256 } from './digest.ts'
import { type EntryHead, entryParts, type GazetteEntry, gazetteEntry, genesisDigest } from './entry.ts'
import type { StoredEntry } from './entry-text.ts'
import type { GazetteKey } from './keys.ts'
import { findJsonFault, type JsonFault } from './readable-json.ts'
import { findSignatureFault, type SignatureFault } from './signature.ts'

/** Why an entry is not to be believed. */
export type EntryFault =
  | SignatureFault
  | JsonFault
  | PlaceFault
  | 'malformed'
  | 'digest-differs'
  | 'document-differs'
  | 'document-missing'
  | 'document-not-of-this-entry'
  | 'unsigned-content'

/** What is known of the chain before an entry: the number and digest of the last good one, and its time. */
export type ChainHead = { readonly number: number; readonly digest: string; readonly at: string }

export const emptyChain: ChainHead = { number: 0, digest: genesisDigest, at: '' }

/** The keys that entries are held against. */
export type Keys = { readonly keys: readonly GazetteKey[] }

/** The head of the chain once `entry` stands in it. */
export const toChainHead = ({ head, digest }: GazetteEntry): ChainHead => ({
  number: head.number,
  digest,
  at: head.at,
})

/**
 * Reads the envelope of an entry as it came: its parts, the very values, and nothing beside them. What its head and its
 * document say is not looked at further than every reader of every release must.
 */
export const readEntry = (candidate: unknown): GazetteEntry | JsonFault | 'malformed' => {
  const fault = findJsonFault(candidate)
  if (fault) return fault
  if (!gazetteEntry.safeParse(candidate).success) return 'malformed'
  const { head, digest, signature, document } = candidate as GazetteEntry
  return document === undefined ? { head, digest, signature } : { head, digest, signature, document }
}

/** An entry that was checked, with the texts that were digested: whoever keeps it keeps those, and makes none anew. */
export type VerifiedEntry = GazetteEntry & { readonly texts: StoredEntry }

/**
 * Checks one entry against the chain before it and the keys: number, previous digest, time, digest, signature, and the
 * document where it is there, all of it as it came. Returns what is wrong with it, or the entry. A withheld document is no
 * fault here: {@link findFeedFault} sees whether its withdrawal follows.
 */
export const verifyEntry = async (
  entry: GazetteEntry,
  before: ChainHead,
  keys: Keys,
): Promise<VerifiedEntry | EntryFault> => {
  const { head, digest, signature } = entry
  const placeFault = findPlaceFault(head, before)
  if (placeFault) return placeFault
  const content = toCanonicalJson(head)
  if ((await toSha256(content)) !== digest) return 'digest-differs'
  const signatureFault = await findSignatureFault(content, { signature, at: head.at }, keys)
  if (signatureFault) return signatureFault
  if (entry.document === undefined) return { ...entry, texts: { head: content, digest, signature } }
  const document = toCanonicalJson(entry.document)
  const fault = await findDocumentFault(entry, document)
  return fault ?? { ...entry, texts: { head: content, digest, signature, document } }
}

export type PlaceFault = 'gap-in-numbers' | 'broken-chain' | 'time-runs-backwards'

/** Whether a head follows the chain before it: its number, the digest that it names, its time. */
export const findPlaceFault = (
  { number, previous, at }: EntryHead,
  before: ChainHead,
): PlaceFault | undefined => {
  if (number !== before.number + 1) return 'gap-in-numbers'
  if (previous !== before.digest) return 'broken-chain'
  return at < before.at ? 'time-runs-backwards' : undefined
}

/** The same of whoever wants to know nothing but what is wrong. */
export const findEntryFault = async (
  ...[entry, before, keys]: Parameters<typeof verifyEntry>
): Promise<EntryFault | undefined> => {
  const verified = await verifyEntry(entry, before, keys)
  return typeof verified === 'string' ? verified : undefined
}

/** Whether a document, of which `text` is the canonical JSON, is the one that its entry's head names. */
export const findDocumentFault = async (
  { head, document }: GazetteEntry,
  text: string,
): Promise<EntryFault | undefined> => {
  if (head.act === 'withdraw') return 'document-not-of-this-entry'
  if ((await toSha256(text)) !== head.documentDigest) return 'document-differs'
  return isOf(document, 'kind', head.kind) && isOf(document, 'slug', head.slug)
    ? undefined
    : 'document-not-of-this-entry'
}

const isOf = (document: unknown, key: string, value: string): boolean =>
  typeof document === 'object' && document !== null && (document as Record<string, unknown>)[key] === value

/** The first entry that fails, by number, and why. */
export type FeedFault = { readonly number: number; readonly fault: EntryFault }

/**
 * Checks a whole feed from number 1, offline: entries as they came, unparsed. Returns the first fault, or undefined
 * when all of it is good.
 */
export const findFeedFault = async (
  entries: Iterable<unknown> | AsyncIterable<unknown>,
  keys: Keys,
): Promise<FeedFault | undefined> => {
  let before = emptyChain
  const withheld = new Map<string, number>()
  for await (const candidate of entries) {
    const number = before.number + 1
    const entry = readEntry(candidate)
    if (typeof entry === 'string') return { number, fault: entry }
    const fault = (await findEntryFault(entry, before, keys)) ?? findUnsigned(candidate)
    if (fault) return { number, fault }
    noteWithheld(withheld, entry)
    before = toChainHead(entry)
  }
  const [missing] = withheld.values()
  return missing === undefined ? undefined : { number: missing, fault: 'document-missing' }
}

/** A follower passes over what nobody signed and does not keep it; whoever checks a copy is told of it. */
export const findUnsigned = (candidate: unknown): 'unsigned-content' | undefined =>
  Object.keys(candidate as object).some((key) => !entryParts.includes(key)) ? 'unsigned-content' : undefined

/**
 * Keeps account of documents that the feed withholds: `withheld` maps a subject to its first entry without a
 * document, until the withdrawal that explains it. What is left at the end of a feed was withheld without one.
 */
export const noteWithheld = (withheld: Map<string, number>, { head, document }: GazetteEntry): void => {
  if (head.act === 'withdraw') withheld.delete(head.subject)
  else if (document === undefined && !withheld.has(head.subject)) withheld.set(head.subject, head.number)
}
