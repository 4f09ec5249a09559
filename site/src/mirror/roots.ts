import type { SiteAddress } from './address.ts'
import { missingPage } from './make.ts'
import { toEntryAddresses } from './order.ts'
import type { PageRow } from './record.ts'
import type { State } from './state.ts'

/** Where all that is public begins: it is reached from there, or it is not in the mirror. */
export const toRoots = (clientFiles: readonly SiteAddress[]) => {
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

export type Roots = ReturnType<typeof toRoots>

/** All that readers come to from where all begins. */
export const listReached = (
  roots: ReadonlySet<SiteAddress>,
  pages: ReadonlyMap<SiteAddress, PageRow>,
): ReadonlySet<SiteAddress> => {
  const reached = new Set(roots)
  for (const address of reached) for (const link of pages.get(address)?.links ?? []) reached.add(link)
  return reached
}
