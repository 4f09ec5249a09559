/** `host` or `host:port`, the host a name, an IPv4 or a bracketed IPv6 address. */
const wellFormed = /^(?:[a-z0-9](?:[\w.-]*)|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Whether a Host header names a host and nothing else. */
export const isHost = (host: string | undefined): boolean => {
  if (host === undefined || (host !== good && !wellFormed.test(host))) return false
  good = host
  return true
}

/**
 * Whether a request names its host more than once: Node reads the first, what stands before the site may have read another
 * (RFC 9112, 3.2). `raw` has names and values in turn.
 */
export const hasHosts = (raw: readonly string[]): boolean => {
  let hosts = 0
  for (let at = 0; at < raw.length; at += 2)
    if (raw[at]?.length === 4 && raw[at]?.toLowerCase() === 'host') hosts++
  return hosts > 1
}

/** A site is nearly always asked under one name. */
let good: string | undefined
