import type { ReadState } from '../server/store/site-state.ts'
import type { SiteAddress } from './address.ts'
import type { Head } from './head.ts'
import { toLooks } from './look.ts'
import { others } from './order.ts'
import type { QueueParts, Waiting } from './queue.ts'
import { listReached, toRoots } from './roots.ts'

type LevelParts = QueueParts & {
  readonly clientFiles: readonly SiteAddress[]
  readonly replicaPath: string
  readonly readState: ReadState
  /** Tells the head of the present state, or throws where the folder is bound to another gazette, or to more of this one. */
  readonly requireBond: () => Promise<Head>
}

/** What a mirror is level with: the state of the gazette by its name, and the newest entry of it. */
export type Level = { readonly state: string | undefined; readonly head: Head }

/**
 * Brings a mirror level with the gazette, again and again: makes what is not there, and what was made from answers that
 * are others now. What a publish touches first comes first, and only what is other bytes is written.
 */
export const toLeveller = (parts: LevelParts) => {
  const { record, readState, requireBond, stop } = parts
  const { pages } = record
  const waiting: Waiting = { late: new Set(), fresh: new Set(), owed: new Set() }
  const { late, fresh, owed } = waiting
  const roots = toRoots(parts.clientFiles, record)
  const { makeAll, makeUrgent, addNextRank } = toLooks({ ...parts, roots, waiting })

  /** What a page that was written before a stop led to, and nobody made, waits as well. */
  const addUnmade = (reached: ReadonlySet<SiteAddress>): void => {
    for (const address of reached) if (!pages.has(address) && !owed.has(address)) fresh.add(address)
  }

  return {
    /** What could not be made: a file that has still to be fetched, a document that is being checked again. */
    owed: owed as ReadonlySet<SiteAddress>,
    /** Makes some addresses anew, whatever they were made from. */
    make: async (addresses: Iterable<SiteAddress>): Promise<void> => {
      await makeAll(new Set(addresses))
    },
    /** The next instant at which a page is not good any more by the clock alone. What is owed is tried in its own time. */
    findNextEnd: (): number | undefined => {
      let next = Number.POSITIVE_INFINITY
      for (const [address, until] of pages.ends) if (!owed.has(address)) next = Math.min(next, until)
      return Number.isFinite(next) ? next : undefined
    },
    /** Returns what all of it is level with; undefined where it was stopped before. */
    level: async (): Promise<Level | undefined> => {
      let looked: (Level & { ranks: number }) | undefined
      while (!stop.aborted) {
        const state = readState()
        if (!looked || looked.state !== state) {
          // Read before anything is looked at: what comes meanwhile may be in some pages, and is not yet in all.
          looked = { state, head: await requireBond(), ranks: 0 }
          await makeUrgent()
        }
        const isOther = () => readState() !== state
        for (const waits of [fresh, late]) await makeAll(waits, isOther)
        if (isOther() || fresh.size + late.size > 0) continue
        if (looked.ranks++ < others.length) {
          await addNextRank()
          continue
        }
        const reached = listReached(roots.all, pages)
        addUnmade(reached)
        if (fresh.size > 0) continue
        await removeOthers(parts, reached)
        return looked
      }
      return undefined
    },
  }
}

/** What no page leads to any more goes: no reader of the site would come there either. */
const removeOthers = async (
  { record, writer }: LevelParts,
  reached: ReadonlySet<SiteAddress>,
): Promise<void> => {
  const unreached = [...record.pages.keys()].filter((address) => !reached.has(address))
  // Some at a time: where a list is gone, thousands are.
  for (let at = 0; at < unreached.length; at += removedAtOnce) {
    const rows = unreached.slice(at, at + removedAtOnce).flatMap((address) => {
      const row = record.pages.get(address)
      return row ? [[address, row] as const] : []
    })
    // Whatever becomes of this process, what is half removed is not taken for whole.
    record.keep(new Map(rows.map(([address, row]) => [address, { ...row, source: '' }])))
    for (const [, { files }] of rows) for (const path of files.keys()) await writer.remove(path)
    record.drop(rows.map(([address]) => address))
  }
}

const removedAtOnce = 100
