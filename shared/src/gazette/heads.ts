import { z } from 'zod'
import { toCanonicalJson, toSha256 } from './digest.ts'
import { type EntryHead, entryHead } from './entry.ts'
import { findJsonFault, type JsonFault } from './readable-json.ts'
import { type ChainHead, findPlaceFault, type PlaceFault } from './verify.ts'

/**
 * How many heads a page of them has: 200 KB and less of JSON. Its numbers stay: 1 to 500 on the first, so that a page that
 * is full never changes.
 */
export const headsPerPage = 500

/** The page, from 1, on which the head of an entry stands. */
export const toHeadsPage = (number: number): number => Math.ceil(number / headsPerPage)

/**
 * Heads without documents, for who follows the chain over many numbers: each as the very text that was digested and
 * signed, with the signature of the last. Those before it are signed by it too, each through the digest that the next
 * one names.
 */
export const headsPage = z.looseObject({
  heads: z.array(z.string()).min(1).max(headsPerPage),
  signature: z.string(),
})
export type HeadsPage = { readonly heads: readonly string[]; readonly signature: string }

/** The text of such a page, in canonical JSON. */
export const toHeadsText = ({ heads, signature }: HeadsPage): string => toCanonicalJson({ heads, signature })

/** A head with the chain once it stands in it. */
export type FollowedHead = { readonly head: EntryHead; readonly chain: ChainHead }

/** The number at which a chain breaks off, and why: what stands there, or the head before it, is not what was signed. */
export type HeadFault = { readonly number: number; readonly fault: PlaceFault | JsonFault | 'malformed' }

/**
 * Follows the chain over heads alone, each held against the one before it. Nothing vouches for the last of them but a
 * signature: whoever follows checks that one.
 */
export const followHeads = async (
  heads: readonly string[],
  start: ChainHead,
): Promise<{ readonly followed: readonly FollowedHead[] } | HeadFault> => {
  const followed: FollowedHead[] = []
  let before = start
  for (const text of heads) {
    const number = before.number + 1
    const head = readHead(text)
    if (typeof head === 'string') return { number, fault: head }
    const fault = findPlaceFault(head, before)
    if (fault) return { number, fault }
    before = { number, digest: await toSha256(text), at: head.at }
    followed.push({ head, chain: before })
  }
  return { followed }
}

const readHead = (text: string): EntryHead | JsonFault | 'malformed' => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'malformed'
  }
  const fault = findJsonFault(value)
  if (fault) return fault
  return entryHead.safeParse(value).success ? (value as EntryHead) : 'malformed'
}
