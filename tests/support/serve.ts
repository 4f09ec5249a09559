import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream } from 'node:stream/web'

export type Server = { readonly url: string; readonly close: () => Promise<void> }

/** Serves a fetch handler over real HTTP on a free port of this machine. A client that goes away aborts its request. */
export const serve = async (handle: (request: Request) => Promise<Response>): Promise<Server> => {
  const server = createServer((incoming, outgoing) => {
    answer(handle, incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

const answer = async (
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  // What nobody read of a request would stand before the next one on this connection.
  outgoing.once('finish', () => incoming.resume())
  const response = await handle(toRequest(incoming, gone.signal))
  outgoing.writeHead(response.status, toHeaderList(response.headers))
  outgoing.flushHeaders()
  if (!response.body) return void outgoing.end()
  try {
    await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
  } catch (error) {
    if (!gone.signal.aborted) throw error
  }
}

const toRequest = (incoming: IncomingMessage, signal: AbortSignal): Request => {
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host}`), {
    method,
    headers: incoming.headers as Record<string, string>,
    signal,
    ...(hasBody ? { body: toBody(incoming), duplex: 'half' } : {}),
  } as RequestInit)
}

/** Piece by piece as it is read. Who stops reading ends neither the connection nor what is answered on it. */
const toBody = (incoming: IncomingMessage): BodyInit =>
  ReadableStream.from(incoming.iterator({ destroyOnReturn: false })) as unknown as BodyInit

/** As pairs, because a response can set several cookies. */
const toHeaderList = (headers: Headers): string[] => [...headers].flat()
