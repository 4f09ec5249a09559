import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import {
  type ChainHead,
  type EntryFault,
  findEntryFault,
  readEntry,
  toChainHead,
} from '@exemplar/shared/gazette/verify'

/** The entries that are good, up to the first that is not. */
export type VerifiedBatch = {
  readonly entries: GazetteEntry[]
  readonly fault?: { readonly number: number; readonly code: EntryFault }
}

/**
 * Checks entries as they came, each against the one before it, side by side: signatures take their time in other
 * threads. An entry is held against its neighbour even while that is not known to be good; what follows a bad one is
 * never used.
 */
export const verifyBatch = async (
  candidates: readonly unknown[],
  { before, keys }: { before: ChainHead; keys: KeySet },
): Promise<VerifiedBatch> => {
  const parsed: GazetteEntry[] = []
  let unread: EntryFault | undefined
  for (const candidate of candidates) {
    const entry = readEntry(candidate)
    if (typeof entry === 'string') {
      unread = entry
      break
    }
    parsed.push(entry)
  }
  const codes = await Promise.all(
    parsed.map((entry, index) => {
      const neighbour = parsed[index - 1]
      return findEntryFault(entry, neighbour ? toChainHead(neighbour) : before, keys)
    }),
  )
  const bad = codes.findIndex((code) => code !== undefined)
  const entries = bad < 0 ? parsed : parsed.slice(0, bad)
  const code = bad < 0 ? unread : codes[bad]
  return code ? { entries, fault: { number: before.number + entries.length + 1, code } } : { entries }
}
