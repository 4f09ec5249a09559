import { posix } from 'node:path'
import { type MirrorReading, type SiteAddress, toFile, toPlace } from './address.ts'
import type { SitePlace } from './links.ts'

/** Where a file of a mirror is served, or lies: what decides how it links to the others. */
export type MirrorForm = {
  /** The link from one file to what stands at an address. */
  readonly toLink: (from: string, to: { address: SiteAddress; reading: MirrorReading }) => string
  /** The same with the host of the site, where such links lead into the mirror. */
  readonly toWholeLink: ((address: SiteAddress) => string) | undefined
  /** Whether the pages are met from a host, to which a policy of what they may load means something. */
  readonly isServed: boolean
}

/** Files behind a server: links as the site has them, so that pages have the addresses that they have there. */
export const toServedForm = ({ base, siteUrl }: SitePlace): MirrorForm => {
  const toLink = (address: SiteAddress, reading: MirrorReading) => base + toPlace(address, reading)
  return {
    toLink: (_, { address, reading }) => toLink(address, reading),
    toWholeLink: (address) => siteUrl + toLink(address, 'normal'),
    isServed: true,
  }
}

/** Files on a disk: each link says the way from file to file. What is `missing` leads to the page that says so. */
export const toLooseForm = (missing: ReadonlySet<SiteAddress>): MirrorForm => ({
  toLink: (from, { address, reading }) => {
    const file = missing.has(address) ? '404.html' : toFile(address, reading)
    return posix.relative(posix.dirname(from), file)
  },
  toWholeLink: undefined,
  isServed: false,
})
