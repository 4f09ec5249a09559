import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type GazetteEntry, gazetteQuery } from '@exemplar/shared/gazette/entry'
import { type Chain, createChain } from './feed-chain.ts'
import { type ServedFeed, toServedFeed } from './served-feed.ts'

type RequestKind = 'page' | 'stream' | 'keys' | 'file'
/** Answers a request in the feed's place and says so, or lets it pass. */
export type Interference = (kind: RequestKind, exchange: Exchange) => boolean
export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
}

/**
 * A feed over real HTTP on a free port, as a CMS serves it: pages with ETag, stream, keys, files. It can be stopped and
 * started again, its streams can be cut, and `lies` makes it serve what a CMS must not.
 */
export const startFeed = async () => {
  const chain = await createChain()
  const served = toServedFeed(chain)
  const streams = createStreams(served)
  const requests = new EventEmitter<Record<RequestKind | 'any', [path: string]>>()
  const routes: Record<string, [RequestKind, (exchange: Exchange) => void]> = {
    '/api/gazette': ['page', (exchange) => answerPage(served, exchange)],
    '/api/gazette/stream': ['stream', streams.open],
    '/.well-known/exemplar-keys.json': ['keys', ({ response }) => sendJson(response, served.toKeyList())],
  }
  let interfere: Interference | undefined
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://feed')
    const [kind, answer] = routes[url.pathname] ?? ['file', (exchange) => answerFile(served, exchange)]
    requests.emit(kind, request.url ?? '')
    requests.emit('any', request.url ?? '')
    if (!interfere?.(kind, { request, response, url })) answer({ request, response, url })
  })
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const stop = async (): Promise<void> => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  const port = await listen(0)
  return {
    url: `http://127.0.0.1:${port}`,
    chain,
    ...served,
    publish: async (...args: Parameters<Chain['publish']>): Promise<GazetteEntry> => {
      const entry = await chain.publish(...args)
      streams.push()
      return entry
    },
    withdraw: async (subject: string): Promise<GazetteEntry> => {
      const entry = await chain.withdraw(subject)
      streams.push()
      return entry
    },
    /** Sends on every open stream what it has not had yet, and the newest head. */
    push: streams.push,
    /** Sends everything on every open stream once more. */
    repeat: streams.repeat,
    /** Cuts every open stream off, in the middle of an event. */
    cut: streams.cut,
    /** From now on something stands before the feed, or nothing again. */
    interfere: (next: Interference | undefined): void => {
      interfere = next
    },
    /** Resolves with the address of the next request of a kind. */
    next: async (kind: RequestKind): Promise<string> => String((await once(requests, kind))[0]),
    /** The same of whichever kind. */
    nextOfAny: async (): Promise<string> => String((await once(requests, 'any'))[0]),
    requests,
    stop,
    start: () => listen(port),
  }
}
export type FeedServer = Awaited<ReturnType<typeof startFeed>>

const createStreams = (served: ServedFeed) => {
  const open = new Map<ServerResponse, number>()
  const send = (response: ServerResponse, after: number): void => {
    open.set(response, after)
    const { muteStreams, headsAlone } = served.lies
    for (const entry of muteStreams || headsAlone ? [] : served.listAll()) {
      const { number } = entry.head
      if (number <= after) continue
      response.write(`id: ${number}\nevent: entry\ndata: ${JSON.stringify(entry)}\n\n`)
      open.set(response, Math.max(number, open.get(response) ?? 0))
    }
    const state = served.findState()
    if (state && !muteStreams) response.write(`event: head\ndata: ${JSON.stringify(state)}\n\n`)
  }
  return {
    open: ({ request, response, url }: Exchange): void => {
      if (!served.lies.streams) return void response.writeHead(503).end()
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 1000\n: exemplar gazette\n\n')
      response.on('close', () => open.delete(response))
      send(response, Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? 0))
    },
    push: (): void => {
      for (const [response, after] of open) send(response, after)
    },
    repeat: (): void => {
      for (const response of open.keys()) send(response, 0)
    },
    cut: (): void => {
      for (const response of open.keys()) {
        response.write('event: entry\ndata: {"head"')
        response.destroy()
      }
    },
  }
}

const answerPage = (served: ServedFeed, { request, response, url }: Exchange): void => {
  const { after, limit } = gazetteQuery.parse(Object.fromEntries(url.searchParams))
  const all = served.listAll()
  const latest = Math.max(0, ...all.map(({ head }) => head.number))
  const entries = all.filter(({ head }) => head.number > after).slice(0, limit)
  const body = JSON.stringify({ latest, entries, state: served.findState() })
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { ETag: etag }).end()
  response.writeHead(200, { 'Content-Type': 'application/json', ETag: etag }).end(body)
}

const answerFile = ({ files, lies }: ServedFeed, { response, url }: Exchange): void => {
  if (lies.breakFiles) return void response.destroy()
  const bytes = files.get(url.pathname.replace('/api/gazette/files/', ''))
  response.writeHead(bytes ? 200 : 404).end(bytes)
}

const sendJson = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
