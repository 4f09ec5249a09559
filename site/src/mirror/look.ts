import { toKioskPath } from '../kiosk/paths.ts'
import type { SiteAddress } from './address.ts'
import { isOver, toOldFinder } from './old.ts'
import { fronts, others, type Rank, toRank } from './order.ts'
import type { Pages } from './page-table.ts'
import { type QueueParts, toQueueMaker, type Waiting } from './queue.ts'
import type { Roots } from './roots.ts'

type LookParts = QueueParts & {
  readonly replicaPath: string
  readonly roots: Roots
  readonly waiting: Waiting
}

/** Looks for what is old, the most urgent first, and makes it. */
export const toLooks = (parts: LookParts) => {
  const { record, replicaPath, roots, waiting, stop } = parts
  const { pages } = record
  const { late, owed } = waiting
  const findOld = toOldFinder({ pages, owed, replicaPath, stop })
  const makeAll = toQueueMaker(parts, waiting)

  /** One after the other: there are tens of thousands. */
  function* listOfRank(rank: Rank): Generator<SiteAddress> {
    for (const address of roots.all) if (toRank(address) === rank) yield address
    for (const address of pages.keys()) if (!roots.all.has(address) && toRank(address) === rank) yield address
  }

  let turn = 0
  return {
    makeAll,
    /**
     * Makes what cannot wait: what new entries are about, where readers look for it and what leads there, what is over by
     * the clock, what is owed; then what tells of others.
     */
    makeUrgent: async (): Promise<void> => {
      const old = await findOld((state) => {
        const news = roots.addNews(state)
        // On the screens of service halls the same is read in another frame.
        const known = [...fronts, ...[...news].map(toKioskPath)].filter((address) => pages.has(address))
        return new Set([...news, ...known, ...listPressing(news, pages), ...owed])
      })
      let lost = await makeAll(old)
      // A withdrawn document's pictures are gone before other pages are looked at.
      while (lost.size > 0 && !stop.aborted) {
        const gone = [...lost].filter((address) => pages.has(address))
        lost = await makeAll(await findOld(() => gone))
      }
      if (!stop.aborted) roots.settle(owed)
      await makeAll(await findOld(() => listOfRank('telling')))
    },
    /**
     * Adds to what waits what is old of one of the other ranks: after an interruption it goes on with the next, so that each
     * has its turn however much comes.
     */
    addNextRank: async (): Promise<void> => {
      const rank = others[turn++ % others.length] ?? 'document'
      for (const address of await findOld(() => listOfRank(rank))) late.add(address)
    },
  }
}

/** Pages that lead to any of some addresses, and those that are over. */
function* listPressing(targets: ReadonlySet<SiteAddress>, pages: Pages): Generator<SiteAddress> {
  yield* pages.listLeading(targets)
  for (const [address, until] of pages.ends) if (isOver(until)) yield address
}
