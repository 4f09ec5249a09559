import type { ReadState } from '../server/store/site-state.ts'
import { own, type SiteAddress } from './address.ts'
import { toLooks } from './look.ts'
import { others } from './order.ts'
import type { QueueParts, Waiting } from './queue.ts'
import { listReached, toRoots } from './roots.ts'
import { openState } from './state.ts'

type LevelParts = QueueParts & {
  readonly clientFiles: readonly SiteAddress[]
  readonly replicaPath: string
  readonly readState: ReadState
}

/**
 * Brings a mirror level with the gazette, again and again: makes what is not there, and what was made from answers that
 * are others now. What a publish touches first comes first, and only what is other bytes is written.
 */
export const toLeveller = (parts: LevelParts) => {
  const { record, readState, stop } = parts
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
    /** The next instant at which a page is not good any more by the clock alone. */
    findNextEnd: (): number | undefined =>
      [...pages.values()]
        .flatMap(({ until }) => until ?? [])
        .reduce<number | undefined>((one, other) => Math.min(one ?? other, other), undefined),
    /** Returns the state that all of it is level with; undefined where it was stopped before. */
    level: async (): Promise<string | undefined> => {
      let looked: { readonly state: string | undefined; ranks: number } = { state: '', ranks: 0 }
      while (!stop.aborted) {
        const state = readState()
        if (looked.state !== state) {
          looked = { state, ranks: 0 }
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
        await keepHead(parts)
        return state
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
  const unreached = [...record.pages].filter(([address]) => !reached.has(address))
  if (unreached.length === 0) return
  // Whatever becomes of this process, what is half removed is not taken for whole.
  record.keep(new Map(unreached.map(([address, row]) => [address, { ...row, source: '' }])))
  for (const [, { files }] of unreached) for (const path of files.keys()) await writer.remove(path)
  record.drop(unreached.map(([address]) => address))
}

/** Says in the folder how far it is, for whoever watches. */
const keepHead = async ({ record, writer, replicaPath, log }: LevelParts): Promise<void> => {
  const state = openState(replicaPath)
  const { number, digest } = state.head ?? { number: 0, digest: null }
  state.close()
  const body = Buffer.from(`${JSON.stringify({ number, digest })}\n`)
  await writer.put({ path: `${own}/head.json`, type: 'application/json', body })
  log.info(`镜像已到第${number}号，共${record.pages.size}个地址 / the mirror is level with entry ${number}`)
}
