import { toSha256 } from '@exemplar/shared/gazette/digest'
import { gazetteQuery } from '@exemplar/shared/gazette/entry'
import { publishedFileName } from '@exemplar/shared/media/published-file'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { parseQuery } from '../../access/request.ts'
import { ExemplarError } from '../../errors/exemplar-error.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { isMarkFault } from '../mark/mark.ts'
import { gazetteOf } from '../runtime.ts'
import { isPublishedFile, readFeedPage } from './feed.ts'
import { openFileAnswer } from './file-answer.ts'
import { openEventStream } from './stream.ts'

const publicHeaders = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' }

type Handler = Endpoint['handler']

/**
 * Answers 503 with the code while the database is not what was signed. Thrown, it would be logged with every request of
 * every follower; it was said when it began.
 */
const whileServed =
  (handler: Handler): Handler =>
  async (req) => {
    try {
      return await handler(req)
    } catch (error) {
      if (!(error instanceof ExemplarError) || !isMarkFault(error.code)) throw error
      const { data, message, status } = error
      return Response.json({ errors: [{ message, data }] }, { status, headers: publicHeaders })
    }
  }

/** `GET /api/gazette?after=N&limit=M` */
const feed: Endpoint = {
  path: '/gazette',
  method: 'get',
  handler: whileServed(async (req) => {
    const page = await readFeedPage(req.payload, parseQuery(gazetteQuery, req))
    const etag = `"${(await toSha256(page)).slice(0, 32)}"`
    const headers = { ...publicHeaders, ETag: etag }
    if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(page, { headers: { ...headers, 'Content-Type': 'application/json' } })
  }),
}

/** `GET /api/gazette/stream`, after `Last-Event-ID` or `?after=N` */
const stream: Endpoint = {
  path: '/gazette/stream',
  method: 'get',
  handler: whileServed(async (req) => {
    const { after } = parseQuery(gazetteQuery.pick({ after: true }), req)
    const lastEventId = z.coerce
      .number()
      .int()
      .nonnegative()
      .safeParse(req.headers.get('last-event-id') ?? undefined)
    const events = await openEventStream(req.payload, {
      after: lastEventId.success ? lastEventId.data : after,
      abort: req.signal ?? new AbortController().signal,
    })
    return new Response(events, {
      headers: {
        ...publicHeaders,
        'Content-Type': 'text/event-stream; charset=utf-8',
        'X-Accel-Buffering': 'no',
      },
    })
  }),
}

/** `GET /api/gazette/keys`; the app shows it at `/.well-known/exemplar-keys.json` */
const keys: Endpoint = {
  path: '/gazette/keys',
  method: 'get',
  handler: async (req) => {
    const { published } = await gazetteOf(req.payload).keys()
    return Response.json(published, { headers: publicHeaders })
  },
}

/** `GET` and `HEAD /api/gazette/files/<sha256>.<ext>`: only while a public document shows it */
const files = (['get', 'head'] as const).map(
  (method): Endpoint => ({
    path: '/gazette/files/:name',
    method,
    handler: whileServed(async (req) => {
      const name = String(req.routeParams?.name)
      const isPublic = publishedFileName.test(name) && (await isPublishedFile(req.payload, name))
      const answer = isPublic ? await openFileAnswer(req, { name, headers: publicHeaders }) : undefined
      if (!answer) throw new RequestError('unknown-document')
      return answer
    }),
  }),
)

export const gazetteEndpoints: Endpoint[] = [feed, stream, keys, ...files]
