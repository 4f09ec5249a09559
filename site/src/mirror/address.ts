import { createHash } from 'node:crypto'
import { extname } from 'node:path'

/** An address of the site without its base, as links have it: a path, encoded, and maybe a query. */
export type SiteAddress = string

/** How a page of a mirror is read: there is no cookie that could say it, so each reading has files of its own. */
export const mirrorReadings = ['normal', 'elder'] as const
export type MirrorReading = (typeof mirrorReadings)[number]

/** Whether a page stands at an address. Names of pages have no dot, those of all other things have one. */
export const isPage = (address: SiteAddress): boolean => !/\.[^/]*$/.test(toPath(address))

const toPath = (address: SiteAddress): string => address.replace(/\?.*$/, '')

/**
 * The path in a mirror, without a slash at either end, of what stands at an address of the site: a query is more path
 * (`/stories?page=2` is at `stories/page/2`), the elder reading of a page is below `elder`, and what no file could be
 * called everywhere is named by its digest.
 */
export const toPlace = (address: SiteAddress, reading: MirrorReading = 'normal'): string => {
  const query = new URLSearchParams(address.slice(toPath(address).length))
  const path = toPath(address)
    .split('/')
    .filter((part) => part !== '')
  const before = reading === 'elder' && isPage(address) ? ['elder'] : []
  return [...before, ...path.map(toName), ...[...query].flat().map(toName)].join('/')
}

/** The file of what stands at an address. */
export const toFile = (address: SiteAddress, reading: MirrorReading = 'normal'): string => {
  const place = toPlace(address, reading)
  if (!isPage(address)) return place
  return place === '' ? 'index.html' : `${place}/index.html`
}

/** The empty file that says to a server that an address is gone. */
export const toGoneMark = (address: SiteAddress, reading: MirrorReading): string =>
  `${own}/gone/${toPlace(address, reading)}.gone`

/** The page that is shown where there is none. */
export const missingPage: SiteAddress = '/404'

/** The folder of the mirror's own record. */
export const own = '_mirror'

/** What every file system, server and portal takes as it is. */
const isPlain = /^(?!\.{1,2}$)[\w.~-]{1,120}$/

const toName = (part: string): string => {
  if (isPlain.test(part)) return part
  const digest = createHash('sha256').update(part).digest('hex').slice(0, 32)
  return digest + (/^\.\w+$/.exec(extname(part))?.[0] ?? '')
}
