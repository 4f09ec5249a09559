import { toCommunityPath } from '@exemplar/shared/kinds/parts/place'
import { kioskPath } from '../kiosk/paths.ts'
import { missingPage, type SiteAddress } from './address.ts'
import { toEntryAddresses } from './order.ts'
import type { Pages } from './page-table.ts'
import type { MirrorRecord } from './record.ts'
import type { State } from './state.ts'

/**
 * Where all that is public begins: it is reached from there, or it is not in the mirror. Up to which entry what they are
 * about was made is kept in the record: what came while no mirror ran is as urgent as what comes while one does.
 */
export const toRoots = (clientFiles: readonly SiteAddress[], record: SeenRecord) => {
  const all = new Set<SiteAddress>(['/', missingPage, ...unlinked, ...clientFiles])
  const urgent = new Set<SiteAddress>()
  let known = 0
  return {
    all: all as ReadonlySet<SiteAddress>,
    /**
     * Adds what a state has more than the one before it. Returns the addresses that its new entries are about, those of
     * earlier editions among them: a withdrawal takes the text from each of them.
     */
    addNews: (state: Pick<State, 'head' | 'listEntriesAfter' | 'listHistory' | 'listCommunityAddresses'>) => {
      const seen = record.findSeen()
      for (const entry of state.listEntriesAfter(known)) {
        for (const address of toEntryAddresses(entry)) all.add(address)
        // To a mirror that begins all entries are new, and none of them is more urgent than another.
        if (seen === undefined || entry.number <= seen) continue
        for (const address of state.listHistory(entry.subject).flatMap(toEntryAddresses)) urgent.add(address)
      }
      for (const slug of state.listCommunityAddresses()) all.add(toCommunityPath({ slug }))
      known = state.head?.number ?? 0
      return new Set(urgent) as ReadonlySet<SiteAddress>
    },
    /** After what was urgent has been made, but for what is owed. */
    settle: (owed: ReadonlySet<SiteAddress>): void => {
      if ([...urgent].some((address) => owed.has(address))) return
      urgent.clear()
      record.keepSeen(known)
    },
  }
}

/** What is asked for by its name, by programs and by the screens of service halls, and no page leads to. */
const unlinked = [
  ...['/.well-known/exemplar-keys.json', '/robots.txt', '/sitemap.xml', '/llms.txt'],
  kioskPath,
] as const

type SeenRecord = Pick<MirrorRecord, 'findSeen' | 'keepSeen'>
export type Roots = ReturnType<typeof toRoots>

/** All that readers come to from where all begins. */
export const listReached = (
  roots: ReadonlySet<SiteAddress>,
  pages: Pick<Pages, 'listLinks'>,
): ReadonlySet<SiteAddress> => {
  const reached = new Set(roots)
  for (const address of reached) for (const link of pages.listLinks(address)) reached.add(link)
  return reached
}
