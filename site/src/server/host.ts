/** `host` or `host:port`, the host a name, an IPv4 or a bracketed IPv6 address. */
const wellFormed = /^(?:[a-z0-9](?:[\w.-]*)|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Whether a Host header names a host and nothing else. */
export const isHost = (host: string | undefined): boolean => {
  if (host === undefined || (host !== good && !wellFormed.test(host))) return false
  good = host
  return true
}

/** A site is nearly always asked under one name. */
let good: string | undefined
