import { reviewRequest } from '@exemplar/shared/review/record'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { toIssueText } from './issue-text.ts'
import { transition } from './operation.ts'
import { toStatus } from './status.ts'

/** `POST /api/<collection>/:id/review`: takes a transition. Answers with the status of the review afterwards. */
const postReview = (collection: string): Endpoint => ({
  path: '/:id/review',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new ExemplarError('not-signed-in')
    const task = { collection, id: toId(req), request: await readRequest(req) }
    await transition({ payload: req.payload, user: req.user, ...task })
    return Response.json(await toStatus(req, task))
  },
})

/** `GET /api/<collection>/:id/review`: where the edition stands, and what the user may do now and why not. */
const getReview = (collection: string): Endpoint => ({
  path: '/:id/review',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new ExemplarError('not-signed-in')
    return Response.json(await toStatus(req, { collection, id: toId(req) }))
  },
})

export const toReviewEndpoints = (collection: string): Endpoint[] => [
  postReview(collection),
  getReview(collection),
]

const toId = ({ routeParams }: PayloadRequest): string => z.string().min(1).parse(routeParams?.id)

const readRequest = async (req: PayloadRequest) => {
  const json = await req.json?.().catch(() => undefined)
  const { data, error } = reviewRequest.safeParse(json, { error: toIssueText })
  if (data) return data
  throw new ExemplarError(
    'bad-request',
    error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
}
