import type { ReplicaWriter } from '../apply/replica-writer.ts'
import type { Memory } from '../memory/memory.ts'
import { readCandidate, toStretches } from './candidate.ts'
import { findKnownDigest, findStateFault } from './check-state.ts'
import { type Fault, type FaultCode, FaultError } from './fault.ts'
import type { Feed, RawPage } from './feed.ts'
import type { Intake } from './intake.ts'

/**
 * What may come of reading while something is published: the next reading, begun later, sees the withdrawal or the
 * correction that explains it.
 */
const passing: readonly FaultCode[] = ['gap-in-numbers', 'document-missing', 'file-missing']

export type CatchUpParts = {
  readonly writer: ReplicaWriter
  readonly memory: Memory
  readonly feed: Feed
  readonly intake: Intake
  /** Called after everything good that was read, with the newest number that the feed knows. */
  readonly onRead: (latest: number) => void
}

/** Whether a fault goes away when the feed is read again. */
export const mayPass = ({ code }: Fault): boolean => passing.includes(code)

/**
 * Reads the feed from the replica's head to its end, page by page, and takes all of it in. Throws a {@link FaultError}
 * at the first entry that is not good, also when it still is not after reading it again, and where the feed is not the
 * one that was followed so far, or ends before what was seen of it.
 */
export const catchUp = async (parts: CatchUpParts): Promise<void> => {
  try {
    const doubt = await takePages(parts)
    if (!doubt) return
    parts.feed.forgetPage()
    const fault = await takePages(parts)
    // Another number is another doubt: the first one has passed.
    if (fault && fault.number > doubt.number) return await catchUp(parts)
    if (fault) throw new FaultError(fault)
  } catch (error) {
    // What was read and not taken in must not be answered with "not modified" the next time.
    parts.feed.forgetPage()
    throw error
  }
}

/** Takes in pages until the feed ends. Returns a fault that may pass; throws the others. */
const takePages = async (parts: CatchUpParts): Promise<Fault | undefined> => {
  const { feed, onRead } = parts
  let page = await findPageFromHead(parts)
  while (page) {
    const last = parts.writer.findChainHead().number + page.entries.length
    const atHead = last >= page.latest || page.entries.length === 0
    // Read while this page is worked on; where this page has a fault, nothing of the next is wanted.
    const next = atHead ? undefined : feed.findPage(last)
    next?.catch(() => undefined)
    const fault = await takePage(parts, { page, atHead })
    if (fault) {
      await next?.catch(() => undefined)
      if (mayPass(fault)) return fault
      throw new FaultError(fault)
    }
    onRead(page.latest)
    page = await next
  }
  return undefined
}

/** Takes in one page, stretch by stretch, so that little of it is held as values at a time. */
const takePage = async (
  parts: CatchUpParts,
  { page, atHead }: { page: RawPage; atHead: boolean },
): Promise<Fault | undefined> => {
  const before = findStateFault(page, parts)
  if (before) return before
  const stretches = page.entries.length === 0 ? [[]] : toStretches(page.entries)
  for (const [index, stretch] of stretches.entries()) {
    const isLast = index === stretches.length - 1
    const fault = await parts.intake.take(stretch.map(readCandidate), { atHead: atHead && isLast })
    if (fault) return fault
  }
  return findStateFault(page, parts) ?? findGap(page, parts.writer.findChainHead().number)
}

/** A page that ends before the feed does, with nothing in it. */
const findGap = ({ entries, latest }: RawPage, last: number): Fault | undefined =>
  entries.length === 0 && latest > last ? { number: last + 1, code: 'gap-in-numbers' } : undefined

/**
 * The first page after the head. The entry at the head is read with it and held against ours: a feed that has another was
 * rewritten or begun anew. Undefined where the answer is the same as the last time.
 */
const findPageFromHead = async (parts: CatchUpParts): Promise<RawPage | undefined> => {
  const { number } = parts.writer.findChainHead()
  if (number === 0) return parts.feed.findPage(0)
  const page = await parts.feed.findPage(number - 1)
  if (!page) return undefined
  const fault = findStateFault(page, parts)
  if (fault) throw new FaultError(fault)
  const [first, ...entries] = page.entries
  const anchor = first && readCandidate(first)
  if (typeof anchor === 'string') throw new FaultError({ number, code: anchor })
  if (anchor?.head.number !== number) throw new FaultError({ number, code: 'gap-in-numbers' })
  if (anchor.digest !== findKnownDigest(parts, number))
    throw new FaultError({ number, code: 'gazette-forked' })
  return { ...page, entries }
}
