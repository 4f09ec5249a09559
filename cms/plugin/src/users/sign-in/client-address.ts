import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { PayloadRequest } from 'payload'
import proxyaddr from 'proxy-addr'
import { toPart } from '../../database/part.ts'
import { findPeer } from './peer.ts'

export type Trust = (address: string, hops: number) => boolean

const { keep: keepTrust, of: trustOf } = toPart<Trust>('trusted-proxies')

export { keepTrust }

/** Which addresses are our own proxies: addresses, networks (`10.0.0.0/8`), or `loopback`, `linklocal`, `uniquelocal`. */
export const toTrust = (proxies: readonly string[]): Trust => proxyaddr.compile([...proxies])

/**
 * Where a request comes from: the other end of its connection, and only where that is a trusted proxy, what that says in
 * `x-forwarded-for`. Undefined for what no connection brought (the Local API).
 */
export const findClientAddress = ({ headers, payload }: PayloadRequest): string | undefined =>
  readClientAddress({ peer: findPeer(), forwarded: headers.get('x-forwarded-for'), trust: trustOf(payload) })

/** The same of what it is read from. */
export const readClientAddress = ({
  forwarded,
  peer,
  trust,
}: {
  forwarded: string | null
  peer: string | undefined
  trust: Trust
}): string | undefined => {
  if (peer === undefined) return undefined
  const told = {
    connection: { remoteAddress: peer },
    headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded },
  }
  const address = proxyaddr(told as Parameters<typeof proxyaddr>[0], trust)
  // What a trusted proxy was told and handed on may be anything.
  return toPlain(isIP(address) ? address : peer)
}

const toPlain = (address: string): string =>
  ipaddr.isValid(address) ? ipaddr.process(address).toString() : address

/** What counts as one sender: an address, of IPv6 the /64 that one connection is given. */
export const toSender = (address: string): string => {
  if (!ipaddr.IPv6.isValid(address)) return address
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`
}
