import type { IncomingHttpHeaders } from 'node:http'

/** `host` or `host:port`, the host a name, an IPv4 or a bracketed IPv6 address. */
const wellFormed = /^(?:[a-z0-9](?:[\w.-]*)|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Whether a Host header names a host and nothing else. */
export const isHost = (host: string | undefined): boolean => host !== undefined && wellFormed.test(host)

const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
]

/**
 * Sets the host of a request to that of the site and takes away what claims another: addresses that are built from it
 * are then the site's own, whatever was sent. Changes `headers`.
 */
export const setHost = (headers: IncomingHttpHeaders, siteUrl: string): void => {
  for (const name of forwarded) delete headers[name]
  headers.host = new URL(siteUrl).host
}
