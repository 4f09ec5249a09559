/** `host` or `host:port`, the host a name, an IPv4 or a bracketed IPv6 address. */
const wellFormed = /^(?:[a-z0-9](?:[\w.-]*)|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Whether a Host header names a host and nothing else. */
export const isHost = (host: string | undefined): boolean => host !== undefined && wellFormed.test(host)
