import type { GazetteHead } from '@exemplar/shared/gazette/entry'
import type { ReplicaWriter } from '../apply/replica-writer.ts'
import type { Memory } from '../memory/memory.ts'
import type { Fault } from './fault.ts'

/** What this site knows of the gazette, whichever of its two stores reaches further. */
export type Known = { readonly writer: ReplicaWriter; readonly memory: Memory }

/** Number of the newest entry that was ever verified here. */
const toKnownNumber = ({ writer, memory }: Known): number =>
  Math.max(writer.findChainHead().number, memory.findHead()?.number ?? 0)

/** The digest that stood at a number when it was first seen here. */
export const findKnownDigest = ({ writer, memory }: Known, number: number): string | undefined =>
  memory.findSight(number)?.digest ?? writer.findDigest(number)

/**
 * Holds what a feed says of itself against what is known: under a known number another digest is a fork, an end before
 * what is known a cut. The number of the fault is the first that is in question.
 */
export const findStateFault = (
  { latest, state }: { latest: number; state: GazetteHead | undefined },
  known: Known,
): Fault | undefined => {
  const digest = state && findKnownDigest(known, state.number)
  if (digest !== undefined && digest !== state?.digest)
    return { number: state?.number ?? latest, code: 'gazette-forked' }
  const ends = Math.min(latest, state?.number ?? latest)
  return ends < toKnownNumber(known) ? { number: ends + 1, code: 'gazette-shortened' } : undefined
}
