import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import { type ChainHead, toChainHead, type VerifiedEntry, verifyEntry } from '@exemplar/shared/gazette/verify'
import type { Candidate } from './candidate.ts'
import type { Fault } from './fault.ts'

/** The entries that are good, up to the first that is not. */
export type VerifiedBatch = { readonly entries: readonly VerifiedEntry[]; readonly fault?: Fault }

/**
 * Checks entries as they came, each against the one before it, side by side: signatures take their time in other
 * threads. An entry is held against its neighbour even while that is not known to be good; what follows a bad one is
 * never used.
 */
export const verifyBatch = async (
  candidates: readonly Candidate[],
  { before, keys }: { before: ChainHead; keys: KeySet },
): Promise<VerifiedBatch> => {
  const unread = candidates.findIndex((candidate) => typeof candidate === 'string')
  const read = (unread < 0 ? candidates : candidates.slice(0, unread)) as readonly GazetteEntry[]
  const checked = await Promise.all(
    read.map((entry, index) => {
      const neighbour = read[index - 1]
      return verifyEntry(entry, neighbour ? toChainHead(neighbour) : before, keys)
    }),
  )
  const bad = checked.findIndex((one) => typeof one === 'string')
  const entries = (bad < 0 ? checked : checked.slice(0, bad)) as readonly VerifiedEntry[]
  const code = bad < 0 ? candidates[unread] : checked[bad]
  return typeof code === 'string'
    ? { entries, fault: { number: before.number + entries.length + 1, code } }
    : { entries }
}
