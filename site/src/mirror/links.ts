import { toLocalPath } from '../layout/reading.ts'
import { toAddress } from '../server/address.ts'
import { toPageQuery } from '../server/store/page-query.ts'
import { isPage, type MirrorReading, missingPage, type SiteAddress } from './address.ts'

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
const isServed =
  /^\/(?:(?:search|mode|preview|healthz|api|500|checking|oembed)(?:\/|$)|(?:share|correct|copy|embed)\/)/

/** What a reader is shown in place of it; of all others, the page that says that there is none. */
const nearest: readonly (readonly [start: RegExp, address: SiteAddress])[] = [
  [/^\/search(?:\/|$)/, '/map'],
  [/^\/mode(?:\/|$)/, '/'],
  [/^\/api\/gazette(?:\/|$)/, '/gazette'],
]

/**
 * What a link of a page leads to, where that is a place of this site. What needs a server is never a target, whoever leads
 * there: the page that is nearest to it is.
 */
export const findTarget = (link: string, { base, siteUrl }: SitePlace): Target | undefined => {
  const isWhole = link.startsWith(`${siteUrl}/`)
  const url = findUrl(isWhole ? link.slice(siteUrl.length) : link)
  if (!url || !`${url.pathname}/`.startsWith(base)) return undefined
  const { address, path } = toWritten(url, base)
  const [fragment = ''] = /#.*$/s.exec(link) ?? []
  if (path === '/mode') return { ...findReading(url, base), fragment, isWhole }
  return isServed.test(path)
    ? { address: findNearest(path), fragment: '', isWhole }
    : { address, fragment, isWhole }
}

/** Where a browser goes by a link without a host: dots, backslashes and tabs in it are what they are to a browser. */
const findUrl = (link: string): URL | undefined => {
  const url = link.startsWith('/') ? URL.parse(link, here) : null
  return url?.origin === here ? url : undefined
}
const here = 'http://mirror.invalid'

type Written = {
  /** The one form that an address has, to which the site sends every other, with what its page reads of a query. */
  readonly address: SiteAddress
  /** As it is routed, whatever its spelling. */
  readonly path: string
}

const toWritten = ({ pathname, search }: URL, base: string): Written => {
  const found = toAddress(pathname + search, base)
  if (!('status' in found)) {
    const path = `/${found.path.slice(base.length)}`
    return { address: `/${found.encoded.slice(base.length)}${toPageQuery(path, search)}`, path }
  }
  const on = findUrl(String(found.headers.location ?? ''))
  return on ? toWritten(on, base) : { address: missingPage, path: missingPage }
}

const findNearest = (path: string): SiteAddress =>
  nearest.find(([start]) => start.test(path))?.[1] ?? missingPage

/** The door that keeps a reading in a cookie, `/mode?set=elder&back=/stories`: here it leads to another file at once. */
const findReading = ({ searchParams }: URL, base: string): Pick<Target, 'address' | 'reading'> => {
  const back = findUrl(base + toLocalPath(searchParams.get('back')).slice(1)) ?? new URL(base, here)
  const { address, path } = toWritten(back, base)
  const reading = searchParams.get('set') === 'elder' ? 'elder' : 'normal'
  return { address: isServed.test(path) ? findNearest(path) : address, reading }
}

/** In which reading a target is met from a page that is read in one. */
export const toReadingOf = ({ address, reading }: Target, from: MirrorReading): MirrorReading =>
  isPage(address) ? (reading ?? from) : 'normal'
