import type { SiteAddress } from './address.ts'
import { closeAll, flush } from './flush.ts'
import type { Made } from './make.ts'
import type { Progress } from './progress.ts'
import type { MirrorRecord } from './record.ts'
import type { FileWriter } from './write.ts'

export type QueueParts = {
  readonly record: MirrorRecord
  readonly writer: FileWriter
  readonly make: (address: SiteAddress) => Promise<Made | 'later'>
  readonly log: Pick<Console, 'info' | 'error'>
  readonly progress: Progress
  readonly stop: AbortSignal
}

/** How many addresses are written together, and how many milliseconds pass between two lines that tell of it. */
const [batchSize, progressEvery] = [24, 2_000]

/** Addresses that wait to be made, those that pages led to for the first time, and those that could not be made. */
export type Waiting = {
  /** What was good, and is old. */
  readonly late: Set<SiteAddress>
  readonly fresh: Set<SiteAddress>
  readonly owed: Set<SiteAddress>
}

/** Makes and writes queues of addresses. */
export const toQueueMaker = (parts: QueueParts, { late, fresh, owed }: Waiting) => {
  const { record, make, log, progress, stop } = parts

  const makeOr = async (address: SiteAddress): Promise<Made | 'later'> => {
    try {
      return await make(address)
    } catch (error) {
      progress.failures++
      log.error(`${address} 暂时做不出来，稍后再试 / could not be made, trying again later`, error)
      return 'later'
    }
  }

  /** Makes what is in a queue, each taken out as it is made. Returns where pages led before and lead no more. */
  return async (
    queue: Set<SiteAddress>,
    isInterrupted: () => boolean = () => false,
  ): Promise<Set<SiteAddress>> => {
    const lost = new Set<SiteAddress>()
    const writing = toBatches(parts)
    const tell = toProgress(log)
    for (const address of queue) {
      if (stop.aborted || (writing.isBetween() && isInterrupted())) break
      for (const waiting of [queue, late, fresh]) waiting.delete(address)
      const made = await makeOr(address)
      if (made === 'later') {
        owed.add(address)
        continue
      }
      owed.delete(address)
      for (const link of record.pages.listLinks(address)) if (!made.links.includes(link)) lost.add(link)
      await writing.add(made)
      for (const link of made.links) if (!record.pages.has(link) && !writing.has(link)) fresh.add(link)
      tell()
    }
    await writing.end()
    return lost
  }
}

/** Writes what was made, some of it together, while more is being made. */
const toBatches = (parts: QueueParts) => {
  let batch = new Map<SiteAddress, Made>()
  let before = new Map<SiteAddress, Made>()
  let writing: Promise<void> = Promise.resolve()
  const write = async (): Promise<void> => {
    try {
      await writing
    } catch (error) {
      await closeAll([...batch.values()])
      throw error
    }
    before = batch
    batch = new Map()
    writing = flush([...before.values()], parts)
    // Whoever waits for it hears of its failure; until then it is nobody's.
    writing.catch(() => undefined)
  }
  return {
    isBetween: (): boolean => batch.size === 0,
    has: (address: SiteAddress): boolean => batch.has(address) || before.has(address),
    add: async (made: Made): Promise<void> => {
      batch.set(made.address, made)
      if (batch.size >= batchSize) await write()
    },
    end: async (): Promise<void> => {
      await write()
      await writing
    },
  }
}

const toProgress = (log: QueueParts['log']) => {
  let said = performance.now()
  let count = 0
  // How many are left is not known: pages lead to others, and a share of what is known would go back.
  return (): void => {
    count++
    if (performance.now() - said < progressEvery) return
    said = performance.now()
    log.info(`已写${count}页 / pages written`)
  }
}
