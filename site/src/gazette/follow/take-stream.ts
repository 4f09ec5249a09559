import type { GazetteHead } from '@exemplar/shared/gazette/entry'
import type { Candidate } from './candidate.ts'
import { type CatchUpParts, catchUp, mayPass } from './catch-up.ts'
import { findKnownDigest, findStateFault } from './check-state.ts'
import { toAllowance } from './event-stream.ts'
import { FaultError } from './fault.ts'

export type TakeStreamParts = CatchUpParts & {
  /** Called when it stands, and when it has brought something good. */
  readonly onOpen: () => void
  readonly onGood: () => void
  /** Milliseconds without a state from the stream until the pages are looked at. */
  readonly stateWithin: number
}

/** In a second, of what is known already. */
const mostKnown = 2_000

/**
 * Follows the stream from the replica's head until it ends. Throws a {@link FaultError} at the first entry that is not
 * good, and where the feed says that it is not the one that was followed or ends before; an AnswerError when the stream
 * breaks.
 */
export const takeStream = async ({
  onOpen,
  onGood,
  stateWithin,
  ...parts
}: TakeStreamParts): Promise<void> => {
  const stream = await parts.feed.openStream(parts.writer.findChainHead().number)
  onOpen()
  const spend = toAllowance(mostKnown)
  let stateAt = performance.now()
  for await (const brought of stream) {
    if ('entry' in brought) {
      if (isKnown(brought.entry, parts)) spend()
      else await takeEntry(brought.entry, parts)
      onGood()
    } else if ('state' in brought) {
      spend()
      await takeState(brought.state, parts)
      stateAt = performance.now()
      onGood()
    }
    // A CMS of release 0.1 says no state.
    if (performance.now() - stateAt < stateWithin) continue
    await catchUp(parts)
    parts.onRead(parts.writer.findChainHead().number)
    stateAt = performance.now()
  }
}

/** Whether an entry was taken in already: the pages may have been read before the stream came to it. */
const isKnown = (candidate: Candidate, parts: CatchUpParts): boolean => {
  if (typeof candidate === 'string') return false
  const { number } = candidate.head
  if (number > parts.writer.findChainHead().number) return false
  if (candidate.digest === findKnownDigest(parts, number)) return true
  throw new FaultError({ number, code: 'gazette-forked' })
}

const takeEntry = async (candidate: Candidate, parts: CatchUpParts): Promise<void> => {
  const fault = await parts.intake.take([candidate], { atHead: true })
  if (!fault) parts.onRead(parts.writer.findChainHead().number)
  else if (mayPass(fault)) await catchUp(parts)
  else throw new FaultError(fault)
}

/** Where the feed is further than what its stream has brought, the pages are read: they must have it. */
const takeState = async (state: GazetteHead, parts: CatchUpParts): Promise<void> => {
  const claim = { latest: state.number, state }
  if (state.number > parts.writer.findChainHead().number) await catchUp(parts)
  const fault = findStateFault(claim, parts)
  if (fault) throw new FaultError(fault)
  const { number } = parts.writer.findChainHead()
  if (state.number > number) throw new FaultError({ number: number + 1, code: 'gap-in-numbers' })
  parts.onRead(number)
}
