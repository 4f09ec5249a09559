import { findAddressed, toEntryPath } from '@exemplar/shared/kinds/index'
import type { EntryLine } from '../gazette/replica.ts'
import type { SiteAddress } from './address.ts'

const parts = ['', '.json', '.head', '.document']

/** Where an entry stands, in all its forms, and where its document is read. */
export const toEntryAddresses = (entry: EntryLine): SiteAddress[] => [
  toEntryPath(entry),
  ...parts.map((part) => `/gazette/${entry.number}${part}`),
]

const isOfEntry = /^\/(?:gazette\/\d|leave\/|files\/|song\/|_astro\/)/

/**
 * How soon after a publish an address is looked at: the home page, pages that tell of others, documents, further pages of
 * lists, and what changes least.
 */
const toRank = (address: SiteAddress): number => {
  if (address === '/') return 0
  if (isOfEntry.test(address)) return 4
  if (address.includes('?')) return 3
  return findAddressed(address) ? 2 : 1
}

/** Addresses in the order in which they are looked at. */
export const inOrder = (addresses: Iterable<SiteAddress>): SiteAddress[] => {
  const ranks = Map.groupBy(addresses, toRank)
  return [0, 1, 2, 3, 4].flatMap((rank) => ranks.get(rank) ?? [])
}
