import { toDifference } from '@exemplar/shared/difference/difference'
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { parseQuery, readPart, requireUser } from '../../access/request.ts'
import { toDifferenceCsv, toFileName } from './csv.ts'
import { type EditionDifference, type Editions, findEdition, openEditions, readEdition } from './editions.ts'
import { differenceQuery } from './query.ts'

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** `GET /api/<collection>/:id/editions`: the editions that can be compared. */
const getEditions = (collection: string): Endpoint => ({
  path: '/:id/editions',
  method: 'get',
  handler: async (req) => {
    requireUser(req)
    const { editions } = await openEditions(req, { collection, id: readPart(req) })
    return Response.json(editions satisfies Editions, { headers })
  },
})

/**
 * `GET /api/<collection>/:id/difference?from=live&to=working`: what differs between two editions, field by field, each
 * `live`, `working` or the number of a published edition. `&format=csv`: the same as a download.
 */
const getDifference = (collection: string): Endpoint => ({
  path: '/:id/difference',
  method: 'get',
  handler: async (req) => {
    requireUser(req)
    const { format, from, to } = parseQuery(differenceQuery, req)
    const opened = await openEditions(req, { collection, id: readPart(req) })
    const sides = { from: findEdition(opened, from), to: findEdition(opened, to) }
    const before = await readEdition(req, opened, sides.from)
    const after = await readEdition(req, opened, sides.to)
    const answer: EditionDifference = { ...sides, ...toDifference(before, after, toTerms(req, collection)) }
    if (format === 'json') return Response.json(answer, { headers })
    return new Response(toDifferenceCsv(answer), {
      headers: {
        ...headers,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${toFileName(answer, { collection, row: opened.row })}"`,
      },
    })
  },
})

export const toDifferenceEndpoints = (collection: string): Endpoint[] => [
  getEditions(collection),
  getDifference(collection),
]

const toTerms = ({ i18n, payload }: PayloadRequest, collection: string) => ({
  fields: payload.collections[collection as CollectionSlug]?.config.fields ?? [],
  say: ({ en, zh }: { zh: string; en: string }) => (i18n.language === 'en' ? en : zh),
})
