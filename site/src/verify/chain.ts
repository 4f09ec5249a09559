import { toSha256 } from '@exemplar/shared/gazette/digest'
import type { CheckFault } from '@exemplar/shared/gazette/entry-faults'
import {
  type FollowedHead,
  followHeads,
  type HeadsPage,
  headsPage,
  headsPerPage,
  toHeadsPage,
} from '@exemplar/shared/gazette/heads'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import { findSignatureFault } from '@exemplar/shared/gazette/signature'
import type { ChainHead } from '@exemplar/shared/gazette/verify'
import { AskError, askText, type Site } from './ask.ts'
import { type InspectedEntry, parse } from './inspect.ts'
import { type Kept, keep, type LaterAct, readKept } from './kept.ts'

/** Where the chain breaks, and why. */
export type ChainBreak = {
  readonly number: number
  readonly fault: CheckFault | 'shorter-than-before' | 'other-than-before'
}
export type FollowedChain = { readonly newest: ChainHead; readonly later: readonly LaterAct[] }

type Follow = {
  readonly site: Site
  readonly entry: InspectedEntry['entry']
  readonly keys: KeySet
  /** Hears up to which number all is good. */
  readonly onReached: (number: number) => void
}

/** One page of heads: those of 500 long addresses and notices stay far below. */
const mostBytes = 4 * 1024 * 1024

/**
 * Follows the chain from an entry to the newest, page by page: each is kept once it is good, so that what breaks off is
 * gone on with from there. Throws an AskError where the site cannot be asked.
 */
export const followChain = async ({
  site,
  entry,
  keys,
  onReached,
}: Follow): Promise<FollowedChain | ChainBreak> => {
  const from = { number: entry.head.number, digest: entry.digest }
  const kept = readKept(site.base)
  const begun = kept.walk && isSame(kept.walk.from, from) ? kept.walk : undefined
  let chain: ChainHead = begun?.chain ?? { number: from.number - 1, digest: entry.head.previous, at: '' }
  const later: LaterAct[] = [...(begun?.later ?? [])]
  // Where it is gone on with, what was reached has to be there still.
  const first = toHeadsPage(begun ? chain.number : from.number)
  for (let number = first, isFull = true; isFull; number += 1) {
    const page = { number, found: await askHeads(site, number) }
    const step = await toStep(page, chain, { entry, keys, kept })
    if ('fault' in step) return step
    for (const { head } of step.followed)
      if (head.subject === entry.head.subject && head.number > from.number)
        later.push({ number: head.number, act: head.act })
    chain = step.followed.at(-1)?.chain ?? chain
    keep(site.base, { walk: { from, chain, later } })
    onReached(chain.number)
    isFull = step.isFull
  }
  if (chain.number < from.number) return { number: from.number, fault: 'cut-off' }
  const { newest } = kept
  if (newest && newest.number > chain.number) return { number: newest.number, fault: 'shorter-than-before' }
  keep(site.base, { newest: { number: chain.number, digest: chain.digest } })
  return { newest: chain, later }
}

const isSame = (one: Walk['from'], other: Walk['from']): boolean =>
  one.number === other.number && one.digest === other.digest
type Walk = NonNullable<Kept['walk']>

/** Undefined where no entry stands there yet. */
const askHeads = async (site: Site, page: number): Promise<HeadsPage | undefined> => {
  try {
    const value = parse(await askText(site, `verify/heads/${page}.json`, mostBytes))
    return headsPage.safeParse(value).success ? (value as HeadsPage) : unreadable
  } catch (error) {
    if (error instanceof AskError && error.status === 404) return undefined
    throw error
  }
}

/** What is no page of heads has one that cannot be read: so it is named by its number. */
const unreadable: HeadsPage = { heads: [''], signature: '' }

type Step = { readonly followed: readonly FollowedHead[]; readonly isFull: boolean }

/** What a page adds to the chain: held against where the chain stands, what is known from before, and its signature. */
const toStep = async (
  { number, found: page }: { number: number; found: HeadsPage | undefined },
  chain: ChainHead,
  { entry, keys, kept }: Pick<Follow, 'entry' | 'keys'> & { kept: Kept },
): Promise<Step | ChainBreak> => {
  const known = chain.number - (number - 1) * headsPerPage
  if (chain.at !== '' && known > (page?.heads.length ?? 0))
    return { number: chain.number, fault: 'shorter-than-before' }
  if (!page) return { followed: [], isFull: false }
  const isFull = page.heads.length === headsPerPage
  const last = page.heads[known - 1]
  // Before the first there is nothing to hold against; of what was reached before, the digest is known.
  if (chain.at !== '' && last !== undefined && (await toSha256(last)) !== chain.digest)
    return { number: chain.number, fault: 'other-than-before' }
  const found = await followHeads(page.heads.slice(Math.max(0, known)), chain)
  if ('fault' in found) return found
  const { followed } = found
  const fault = findKnownFault(followed, { entry, kept })
  if (fault) return fault
  const end = followed.at(-1)
  if (!end) return { followed, isFull }
  const signed = { signature: page.signature, at: end.chain.at }
  const bad = await findSignatureFault(page.heads.at(-1) ?? '', signed, keys)
  return bad ? { number: end.chain.number, fault: bad } : { followed, isFull }
}

/** Where what was followed is another than the entry that is checked, or than what this device saw before. */
const findKnownFault = (
  followed: readonly FollowedHead[],
  { entry, kept }: { entry: InspectedEntry['entry']; kept: Kept },
): ChainBreak | undefined => {
  for (const { chain } of followed) {
    if (chain.number === entry.head.number && chain.digest !== entry.digest)
      return { number: chain.number, fault: 'entries-differ' }
    if (kept.newest?.number === chain.number && kept.newest.digest !== chain.digest)
      return { number: chain.number, fault: 'other-than-before' }
  }
  return undefined
}
