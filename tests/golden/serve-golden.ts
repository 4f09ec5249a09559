import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Server, serve } from '../support/serve.ts'
import { parseGolden, type Release } from './golden.ts'

const json = (body: unknown): Response => Response.json(body)

/** Serves the golden gazette of a release as its CMS did: pages, a stream that stays open, keys, files. */
export const serveGolden = (release: Release): Promise<Server> => {
  const { entries, keys, state, version } = parseGolden(release)
  const newest = state ? { state } : {}
  const answers: Record<string, (query: URLSearchParams) => Response> = {
    '/api/gazette': (query) => {
      const [after, limit] = [Number(query.get('after') ?? 0), Number(query.get('limit') ?? 100)]
      return json({ latest: entries.length, ...newest, entries: entries.slice(after, after + limit) })
    },
    '/api/gazette/stream': () =>
      toStream(state ? `event: head\ndata: ${JSON.stringify(state)}\n\n` : ': \n\n'),
    '/.well-known/exemplar-keys.json': () => json({ keys, ...(version ? { version } : {}) }),
  }
  return serve(async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    return answers[pathname]?.(searchParams) ?? (await findFile(basename(pathname)))
  })
}

/** A stream that says one thing and stays open until its reader goes. */
const toStream = (said: string): Response =>
  new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(said)) }), {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8' },
  })

const findFile = async (name: string): Promise<Response> => {
  const bytes = await readFile(join(import.meta.dirname, 'files', name)).catch(() => undefined)
  return bytes ? new Response(bytes) : new Response(null, { status: 404 })
}
