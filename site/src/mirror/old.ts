import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SiteAddress } from './address.ts'
import { toSourceDigest } from './asked.ts'
import type { Pages } from './page-table.ts'
import { openState, type State } from './state.ts'

/** For how many milliseconds at a time the process is kept from following. */
const longestTurn = 20

/**
 * Finds what has to be made anew: what is not there, what is owed, what is over by the clock, and what was made from
 * answers that are others now.
 */
export const toOldFinder = ({
  pages,
  owed,
  replicaPath,
  stop,
}: {
  pages: Pick<Pages, 'findSource' | 'ends'>
  owed: ReadonlySet<SiteAddress>
  replicaPath: string
  stop: AbortSignal
}) => {
  const isOld = (address: SiteAddress, state: State): boolean => {
    if (owed.has(address) || isOver(pages.ends.get(address))) return true
    const page = pages.findSource(address)
    return page === undefined || page.source !== toSourceDigest(page.questions.map(state.answer))
  }
  const listOld = async (addresses: Iterable<SiteAddress>, state: State): Promise<Set<SiteAddress>> => {
    const old = new Set<SiteAddress>()
    let since = performance.now()
    for (const address of addresses) {
      if (isOld(address, state)) old.add(address)
      if (performance.now() - since < longestTurn) continue
      await nextTurn()
      if (stop.aborted) break
      since = performance.now()
    }
    return old
  }
  return async (toAddresses: (state: State) => Iterable<SiteAddress>): Promise<Set<SiteAddress>> => {
    const state = openState(replicaPath)
    try {
      return await listOld(toAddresses(state), state)
    } finally {
      state.close()
    }
  }
}

/** Whether a page is not good any more by the clock alone. */
export const isOver = (until: number | undefined): boolean => until !== undefined && until <= Date.now()
