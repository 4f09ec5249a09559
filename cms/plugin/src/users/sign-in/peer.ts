import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

type Peers = AsyncLocalStorage<string | undefined>

/** One for a process, in which bundlers may put several copies of this module. */
const key = Symbol.for('payload-plugin-exemplar: the other end of a connection')
const shared = globalThis as { [key]?: Peers }

/**
 * Remembers, for all that is done to answer a request, which address its connection comes from. What a framework hands on
 * is a `Request` without a socket; a header could be written by anybody. Node tells of each request before a server hears
 * of it. Requests that began before the first call have no address.
 */
export const watchPeers = (): void => {
  if (shared[key]) return
  const peers: Peers = new AsyncLocalStorage()
  shared[key] = peers
  subscribe('http.server.request.start', (message) => {
    peers.enterWith((message as { request: IncomingMessage }).request.socket.remoteAddress)
  })
}

/** The other end of the connection whose request is being answered; undefined where there is none. */
export const findPeer = (): string | undefined => shared[key]?.getStore()
