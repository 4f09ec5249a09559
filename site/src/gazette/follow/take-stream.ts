import type { GazetteHead } from '@exemplar/shared/gazette/entry'
import type { Candidate } from './candidate.ts'
import { type CatchUpParts, catchUp, mayPass } from './catch-up.ts'
import { findKnownDigest, findStateFault } from './check-state.ts'
import { toAllowance } from './event-stream.ts'
import type { Fault } from './fault.ts'
import type { KeyRing } from './key-ring.ts'

type TakeStreamParts = CatchUpParts & {
  readonly keys: KeyRing
  /** Called when it stands, and when it has brought something good. */
  readonly onOpen: () => void
  readonly onGood: () => void
  /** Milliseconds without a state from the stream until the pages are looked at. */
  readonly stateWithin: number
  /** Called from time to time: asks for files that are owed. */
  readonly fetchOwed: () => void
}

/** In a second, of what is known already. */
const mostKnown = 2_000

/**
 * Follows the stream from the replica's head until it ends, or brings what the pages do not: then the fault is returned.
 * Where the pages have the fault too, it is thrown as a FaultError, like all that is wrong with them; an AnswerError is,
 * when the stream breaks.
 */
export const takeStream = async ({
  onOpen,
  onGood,
  stateWithin,
  fetchOwed,
  ...parts
}: TakeStreamParts): Promise<Fault | undefined> => {
  const stream = await parts.feed.openStream(parts.writer.findChainHead().number)
  onOpen()
  const spend = toAllowance(mostKnown)
  let stateAt = performance.now()
  for await (const brought of stream) {
    if ('state' in brought) stateAt = performance.now()
    const found = await take(brought, { parts, spend })
    if (typeof found === 'object') {
      parts.feed.forgetPage()
      await catchUp(parts)
      if (!isExplained(found, parts)) return found
    }
    if (found !== 'nothing new') onGood()
    // A CMS of release 0.1 says no state.
    if (performance.now() - stateAt >= stateWithin) {
      await catchUp(parts)
      parts.onRead(parts.writer.findChainHead().number)
      stateAt = performance.now()
    }
    await parts.keys.refreshWhenDue()
    fetchOwed()
  }
  return undefined
}

/** A stream may be late: what the pages have brought meanwhile is no gap, and a state from before that is no cut. */
const isExplained = (fault: Fault, { writer }: CatchUpParts): boolean =>
  (mayPass(fault) || fault.code === 'gazette-shortened') && writer.findChainHead().number >= fault.number

type Brought = { entry: Candidate } | { state: GazetteHead } | { comment: true }

/** Takes in what was brought. What is known already, again and again, is no sign of a good stream. */
const take = async (
  brought: Brought,
  { parts, spend }: { parts: CatchUpParts; spend: () => void },
): Promise<Fault | 'nothing new' | undefined> => {
  if ('state' in brought) {
    spend()
    return takeState(brought.state, parts)
  }
  if (!('entry' in brought)) return 'nothing new'
  const known = findKnown(brought.entry, parts)
  if (known !== 'same') return known ?? takeEntry(brought.entry, parts)
  spend()
  return 'nothing new'
}

/** Whether an entry was taken in already: the pages may have been read before the stream came to it. */
const findKnown = (candidate: Candidate, parts: CatchUpParts): 'same' | Fault | undefined => {
  if (typeof candidate === 'string') return undefined
  const { number } = candidate.head
  if (number > parts.writer.findChainHead().number) return undefined
  return candidate.digest === findKnownDigest(parts, number) ? 'same' : { number, code: 'gazette-forked' }
}

const takeEntry = async (candidate: Candidate, parts: CatchUpParts): Promise<Fault | undefined> => {
  const fault = await parts.intake.take([candidate], { atHead: true })
  if (!fault) parts.onRead(parts.writer.findChainHead().number)
  return fault
}

/** Where the feed is further than what its stream has brought, the pages must have it. */
const takeState = async (state: GazetteHead, parts: CatchUpParts): Promise<Fault | undefined> => {
  if (state.number > parts.writer.findChainHead().number) await catchUp(parts)
  const fault = findStateFault({ latest: state.number, state }, parts)
  if (fault) return fault
  const { number } = parts.writer.findChainHead()
  if (state.number > number) return { number: number + 1, code: 'gap-in-numbers' }
  parts.onRead(number)
  return undefined
}
