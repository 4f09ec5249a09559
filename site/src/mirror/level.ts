import type { ReadState } from '../server/store/site-state.ts'
import { own, type SiteAddress } from './address.ts'
import { missingPage } from './make.ts'
import { isOver, toOldFinder } from './old.ts'
import { others, type Rank, toEntryAddresses, toRank } from './order.ts'
import { type QueueParts, toQueueMaker, type Waiting } from './queue.ts'
import type { PageRow } from './record.ts'
import { openState, type State } from './state.ts'

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
  const { record, replicaPath, readState, stop } = parts
  const { pages } = record
  const waiting: Waiting = { late: new Set(), fresh: new Set(), owed: new Set() }
  const { late, fresh, owed } = waiting
  const findOld = toOldFinder({ pages, owed, replicaPath, stop })
  const makeAll = toQueueMaker(parts, waiting)
  const roots = toRoots(parts.clientFiles)

  /**
   * What cannot wait: what new entries are about and what leads there, what is over by the clock, what is owed; then what
   * tells of others.
   */
  const makeUrgent = async (): Promise<void> => {
    const old = await findOld((state) => {
      const news = roots.addNews(state)
      const over = [...pages].flatMap(([address, page]) => (isOver(page) ? address : []))
      return new Set([...news, '/', ...listLeadingTo(news, pages), ...over, ...owed])
    })
    let lost = await makeAll(old)
    // A withdrawn document's pictures are gone before other pages are looked at.
    while (lost.size > 0 && !stop.aborted) {
      const gone = [...lost].filter((address) => pages.has(address))
      lost = await makeAll(await findOld(() => gone))
    }
    await makeAll(await findOld(() => listOfRank('telling')))
  }

  const listOfRank = (rank: Rank): SiteAddress[] =>
    [...new Set([...roots.all, ...pages.keys()])].filter((address) => toRank(address) === rank)

  /**
   * Looks at one of the other ranks after the next. Goes on there after an interruption, so that each has its turn however
   * much comes.
   */
  let turn = 0
  const addNextRank = async (): Promise<void> => {
    const rank = others[turn++ % others.length] ?? 'document'
    for (const address of await findOld(() => listOfRank(rank))) late.add(address)
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
        // What a page that was written before a stop led to, and nobody made.
        for (const address of reached) if (!pages.has(address) && !owed.has(address)) fresh.add(address)
        if (fresh.size > 0) continue
        await removeOthers(parts, reached)
        await keepHead(parts)
        return state
      }
      return undefined
    },
  }
}

/** Where all that is public begins: it is reached from there, or it is not in the mirror. */
const toRoots = (clientFiles: readonly SiteAddress[]) => {
  const all = new Set<SiteAddress>(['/', missingPage, '/.well-known/exemplar-keys.json', ...clientFiles])
  let seen = 0
  return {
    all: all as ReadonlySet<SiteAddress>,
    /** Adds what a state has more than the one before it. Returns the addresses that its new entries are about. */
    addNews: (state: State): ReadonlySet<SiteAddress> => {
      const addresses = state.listEntriesAfter(seen).flatMap(toEntryAddresses)
      for (const address of addresses) all.add(address)
      for (const slug of state.listCommunityAddresses()) all.add(`/communities/${slug}`)
      // At the first look all entries are new, and none of them is more urgent than another.
      const news = seen === 0 ? [] : addresses
      seen = state.head?.number ?? 0
      return new Set(news)
    },
  }
}

/** Pages that lead to any of some addresses. */
const listLeadingTo = (
  targets: ReadonlySet<SiteAddress>,
  pages: ReadonlyMap<SiteAddress, PageRow>,
): SiteAddress[] =>
  [...pages].filter(([, { links }]) => links.some((link) => targets.has(link))).map(([address]) => address)

/** All that readers come to from where all begins. */
const listReached = (
  roots: ReadonlySet<SiteAddress>,
  pages: ReadonlyMap<SiteAddress, PageRow>,
): ReadonlySet<SiteAddress> => {
  const reached = new Set(roots)
  for (const address of reached) for (const link of pages.get(address)?.links ?? []) reached.add(link)
  return reached
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
