import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import type { Label } from '../../glossary.ts'
import { readable } from '../../scalars.ts'

/**
 * Whether an address is a path on this site and nothing else: browsers take `//host` and `/\host` as another site, and
 * drop tabs and line ends before they look.
 */
const sitePath = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u

/** Names that lead to the reader's own machine or network, or to whatever it calls so. */
const privateName =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|corp|home|test|invalid|home\.arpa)$/

const unseen = /[\s\\\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u
const scheme = /^https?:/i
const authority = /^https?:\/\/(?<host>[^/?#\\]*)/i

/** Why a reader could not trust a web address, told to its writer; undefined for one that leads where it says. */
export const findMisleadingAddress = (address: string): Label | undefined => {
  if (unseen.test(address))
    return {
      zh: '链接地址里有空白、反斜杠或看不见的字符，请重新填写',
      en: 'blanks, backslashes or invisible characters in the address of a link: type it anew',
    }
  if (!scheme.test(address)) return undefined
  const written = authority.exec(address)?.groups?.host ?? ''
  if (written.includes('@'))
    return {
      zh: '链接地址的网站名前有“@”，读者会以为是另一个网站，请删去“@”和它前面的部分',
      en: 'an “@” before the host of a link makes it look like another site: delete it and what stands before it',
    }
  const host = findHost(address)
  if (written === '' || written.includes('%') || !host)
    return {
      zh: '链接地址里没有网站名，或写法不对',
      en: 'the address of a link has no host, or a malformed one',
    }
  if (isPrivate(host))
    return {
      zh: `链接地址“${host}”是内部网络或本机的地址，公众打不开：请改为公开的网址，本站的网页写以“/”开头的路径`,
      en: `“${host}” is an address of a private network or of the reader’s own machine: give a public one, or for a page of this site a path that starts with “/”`,
    }
  return undefined
}

/** The host of an absolute address as a browser reads it: in ASCII, numbers as an address. */
const findHost = (address: string): string | undefined => URL.parse(address)?.hostname || undefined

/**
 * The host that a browser opens for an address, where another one seems to be written there: the name in ASCII for one in
 * other letters (аррӏе.com), and what was published before such addresses were refused.
 */
export const findOtherHost = (href: string): string | undefined => {
  const written = /^https?:\/\/([^/?#]*?)(?::\d*)?(?:[/?#]|$)/i.exec(href)?.[1]?.toLowerCase()
  const host = findHost(href)
  return host === written ? undefined : host
}

/** An address as it is shown: controls of the direction of writing, which would turn it round, by their codes. */
export const toShownAddress = (href: string): string =>
  href.replaceAll(/\p{Bidi_Control}/gu, (control) => encodeURIComponent(control))

/** Whether a host, as a URL has it, is none of the public network. */
const isPrivate = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$|\.$/g, '')
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() !== 'unicast'
  return !host.includes('.') || privateName.test(host)
}

const isHonest = (address: string): boolean => findMisleadingAddress(address) === undefined
const honestly = { error: ({ input }: { input: unknown }) => findMisleadingAddress(String(input))?.zh }

/** Where a link leads: an absolute http(s) address or a path on the site. */
export const linkAddress = z.union([
  z.url({ protocol: /^https?$/ }).refine(isHonest, honestly),
  readable.regex(sitePath).refine(isHonest, honestly),
])
