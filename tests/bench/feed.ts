import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type GazetteEntry, gazetteQuery } from '@exemplar/shared/gazette/entry'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { Chain } from '../support/feed-chain.ts'

/**
 * The feed of a generated gazette over real HTTP: pages, stream and keys. Its entries are written out beforehand, so that
 * what a site takes to follow it is measured and not what it takes to serve it.
 */
export const startSwiftFeed = async (chain: Chain) => {
  const texts = chain.entries.map(toText)
  for (const { head } of chain.entries)
    if (head.act === 'withdraw') withhold(chain, { texts, subject: head.subject })
  const streams = new Set<ServerResponse>()
  const findState = (): string => {
    const last = chain.entries.at(-1)
    return last ? JSON.stringify({ number: last.head.number, digest: last.digest }) : 'null'
  }
  const sendPage = (response: ServerResponse, query: URLSearchParams): void => {
    const { after, limit } = gazetteQuery.parse(Object.fromEntries(query))
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.write(`{"latest":${texts.length},"state":${findState()},"entries":[`)
    for (const [index, text] of texts.slice(after, after + limit).entries()) {
      if (index > 0) response.write(',')
      response.write(text)
    }
    response.end(']}')
  }
  const openStream = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write(`event: head\ndata: ${findState()}\n\n`)
    streams.add(response)
    response.on('close', () => streams.delete(response))
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://feed')
    if (pathname === '/api/gazette') sendPage(response, searchParams)
    else if (pathname === '/api/gazette/stream') openStream(response)
    else if (pathname === '/.well-known/exemplar-keys.json')
      response.end(JSON.stringify({ version: chain.keys.length, keys: chain.keys }))
    else response.writeHead(404).end()
  }
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Number of the newest entry. */
    head: (): number => texts.length,
    publish: async (document: PublishedDocument): Promise<number> => {
      const entry = await chain.publish(document)
      const text = toText(entry)
      texts.push(text)
      for (const stream of streams) {
        stream.write(`id: ${entry.head.number}\nevent: entry\ndata: `)
        stream.write(text)
        stream.write(`\n\nevent: head\ndata: ${findState()}\n\n`)
      }
      return entry.head.number
    },
    /** Ends it: what follows it has no CMS any more. */
    stop: async (): Promise<void> => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
export type SwiftFeed = Awaited<ReturnType<typeof startSwiftFeed>>

/** As bytes: a hundred thousand of them would be most of what the heap may hold. */
const toText = (entry: GazetteEntry): Buffer => Buffer.from(JSON.stringify(entry))

/** A feed gives no document of what was withdrawn. */
const withhold = ({ entries }: Chain, { texts, subject }: { texts: Buffer[]; subject: string }): void => {
  for (const [index, { document: _, ...entry }] of entries.entries())
    if (entry.head.subject === subject) texts[index] = toText(entry)
}
