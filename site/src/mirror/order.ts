import { findAddressed, listPages, toEntryPath } from '@exemplar/shared/kinds/index'
import type { EntryLine } from '../gazette/replica.ts'
import { findFramed } from '../kiosk/paths.ts'
import { columns } from '../layout/columns.ts'
import type { SiteAddress } from './address.ts'

const parts = ['', '.json', '.head', '.document']

/** Where an entry stands, in all its forms, and the page on which its document is read. */
export const toEntryAddresses = (entry: EntryLine): SiteAddress[] => [
  toEntryPath(entry).replace(/#.*$/, ''),
  ...parts.map((part) => `/gazette/${entry.number}${part}`),
]

/** Where readers look for what is new: the front page and the first page of every column and list. */
export const fronts: readonly SiteAddress[] = [
  ...new Set([...Object.values(columns).map(({ path }) => path), ...listPages.keys()]),
]

/**
 * Pages that tell of others (the home page, lists, places) are looked at as soon as something is published; after them the
 * others, in this order: documents, further pages of lists, and what hardly ever changes.
 */
export const others = ['document', 'further', 'settled'] as const
export type Rank = 'telling' | (typeof others)[number]

const isSettled = /^\/(?:gazette\/\d|leave\/|files\/|song\/|og\/|_astro\/)/
/** Files in parts, each made of many documents. */
const isPart = /^\/(?:data|sitemap)\//
/** As large as all that it holds. */
const isKit = /\/kit\.zip$/

export const toRank = (address: SiteAddress): Rank => {
  if (isSettled.test(address)) return 'settled'
  if (address.includes('?') || isPart.test(address) || isKit.test(address)) return 'further'
  return findAddressed(findFramed(address) ?? address) ? 'document' : 'telling'
}
