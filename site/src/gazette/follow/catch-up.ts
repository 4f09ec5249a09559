import type { ReplicaWriter } from '../apply/replica-writer.ts'
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
  readonly feed: Feed
  readonly intake: Intake
  /** Called after every page with the newest number that the feed knows. */
  readonly onPage: (latest: number) => void
}

/** Whether a fault goes away when the feed is read again. */
export const mayPass = ({ code }: Fault): boolean => passing.includes(code)

/**
 * Reads the feed from the replica's head to its end, page by page, and takes all of it in. Throws a {@link FaultError}
 * at the first entry that is not good, also when it still is not after reading it again, and `feed-diverged` when the
 * feed is not the one that was followed so far.
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
const takePages = async ({ writer, feed, intake, onPage }: CatchUpParts): Promise<Fault | undefined> => {
  let page = await findPageFromHead({ writer, feed })
  while (page) {
    const { entries, latest } = page
    const last = writer.findChainHead().number + entries.length
    const atHead = last >= latest || entries.length === 0
    // Read while this page is worked on; where this page has a fault, nothing of the next is wanted.
    const next = atHead ? undefined : feed.findPage(last)
    next?.catch(() => undefined)
    const fault = (await intake.take(entries, { atHead })) ?? findGap(page, last)
    onPage(latest)
    if (fault) {
      await next?.catch(() => undefined)
      if (mayPass(fault)) return fault
      throw new FaultError(fault)
    }
    page = await next
  }
  return undefined
}

/** A page that ends before the feed does, with nothing in it. */
const findGap = ({ entries, latest }: RawPage, last: number): Fault | undefined =>
  entries.length === 0 && latest > last ? { number: last + 1, code: 'gap-in-numbers' } : undefined

/**
 * The first page after the head. The entry at the head is read with it and held against ours: a feed that has another,
 * or that ends before, was begun anew. Undefined where the answer is the same as the last time.
 */
const findPageFromHead = async ({
  writer,
  feed,
}: Pick<CatchUpParts, 'writer' | 'feed'>): Promise<RawPage | undefined> => {
  const { number, digest } = writer.findChainHead()
  if (number === 0) return feed.findPage(0)
  const page = await feed.findPage(number - 1)
  if (!page) return undefined
  const [anchor, ...entries] = page.entries
  if (page.latest < number || readDigest(anchor) !== digest)
    throw new FaultError({ number, code: 'feed-diverged' })
  return { ...page, entries }
}

const readDigest = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'digest' in entry ? entry.digest : undefined
