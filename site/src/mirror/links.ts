import { toPageQuery } from '../server/store/page-query.ts'
import { isPage, type MirrorReading, type SiteAddress } from './address.ts'

/** Where the pages say that they are: the base begins and ends with a slash, the address of the site has none. */
export type SitePlace = { readonly base: string; readonly siteUrl: string }

/** What a link within the site leads to. */
export type Target = {
  readonly address: SiteAddress
  /** With its sign, or empty. */
  readonly fragment: string
  /** Where the link changes how one reads. */
  readonly reading?: MirrorReading
  /** Whether it was written with the host of the site: for machines, and for whoever keeps the page. */
  readonly isWhole: boolean
}

/** Needs a server, or is what one says when it cannot answer: no file stands for it. */
const isServed = /^\/(?:(?:search|mode|preview|healthz|api|500|checking)(?:[/?]|$)|(?:share|correct)\/)/

/** What a link of a page leads to, where that is a place of this site that can be kept as a file. */
export const findTarget = (link: string, { base, siteUrl }: SitePlace): Target | undefined => {
  const isWhole = link.startsWith(`${siteUrl}/`)
  const path = isWhole ? link.slice(siteUrl.length) : link
  if (path.startsWith('//') || !`${path}/`.startsWith(base)) return undefined
  const [, written = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(path.slice(base.length)) ?? []
  const address = toCanonical(`/${written}`)
  const reading = findReading(address)
  if (reading) return { ...reading, fragment, isWhole }
  return isServed.test(address) ? undefined : { address, fragment, isWhole }
}

/** The one form that an address has, to which the site sends every other, with what its page reads of a query. */
const toCanonical = (address: string): SiteAddress => {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(address) ?? []
  const single = path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
  return single + toPageQuery(single, query)
}

/** The door that keeps a reading in a cookie, `/mode?set=elder&back=/stories`: here it leads to another file at once. */
const findReading = (address: SiteAddress): { address: SiteAddress; reading: MirrorReading } | undefined => {
  if (!address.startsWith('/mode?')) return undefined
  const query = new URLSearchParams(address.slice('/mode?'.length))
  const back = toCanonical(query.get('back') ?? '/')
  return { address: back, reading: query.get('set') === 'elder' ? 'elder' : 'normal' }
}

/** In which reading a target is met from a page that is read in one. */
export const toReadingOf = ({ address, reading }: Target, from: MirrorReading): MirrorReading =>
  isPage(address) ? (reading ?? from) : 'normal'
