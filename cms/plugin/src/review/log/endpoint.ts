import { reviewLogExport, reviewLogQuery } from '@exemplar/shared/review/stored-log'
import type { Endpoint, PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { parseQuery } from '../../access/request.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { ReviewError } from '../errors.ts'
import { openLogDownload } from './export.ts'
import { answersForLog } from './readers.ts'
import { listLogPage } from './stored-rows.ts'

/**
 * `GET /api/review-log?after=N&limit=M`: pages of the whole log, as stored. `?format=csv` or `?format=json`: all of it as
 * a download. For those of the city who answer for it.
 */
export const reviewLogEndpoint: Endpoint = {
  path: '/review-log',
  method: 'get',
  handler: async (req) => {
    requireReader(req)
    if (req.searchParams.has('format')) return openLogDownload(req, parseQuery(reviewLogExport, req).format)
    const page = await listLogPage(req, parseQuery(reviewLogQuery, req))
    return Response.json(page, {
      headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    })
  },
}

const requireReader = ({ user }: PayloadRequest): void => {
  const actor = toActor(user)
  if (!actor) throw new RequestError('not-signed-in')
  if (!answersForLog(actor)) throw new ReviewError('whole-log-refused')
}
