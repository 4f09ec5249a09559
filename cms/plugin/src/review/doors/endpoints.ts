import { reviewRequest } from '@exemplar/shared/review/record'
import type { Endpoint } from 'payload'
import { readBody, readPart, requireUser } from '../../access/request.ts'
import { answerFinding, answerRequest } from '../machine/answer.ts'
import { transition } from '../machine/operation.ts'
import { assign, assignmentRequest } from '../people/assignment.ts'
import { readStatus } from './status.ts'

/** `POST /api/<collection>/:id/review`: takes a transition. Answers with the status of the review afterwards. */
const postReview = (collection: string): Endpoint => ({
  path: '/:id/review',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const task = { collection, id: readPart(req), request: await readBody(req, reviewRequest) }
    await transition({ payload: req.payload, user, ...task })
    return Response.json(await readStatus(req, task))
  },
})

/** `GET /api/<collection>/:id/review`: where the edition stands, and what the user may do now and why not. */
const getReview = (collection: string): Endpoint => ({
  path: '/:id/review',
  method: 'get',
  handler: async (req) => {
    requireUser(req)
    return Response.json(await readStatus(req, { collection, id: readPart(req) }))
  },
})

/** `PUT /api/<collection>/:id/assignment`: names who is to take the next step, and by when. Answers with the status. */
const putAssignment = (collection: string): Endpoint => ({
  path: '/:id/assignment',
  method: 'put',
  handler: async (req) => {
    const user = requireUser(req)
    const task = { collection, id: readPart(req), request: await readBody(req, assignmentRequest) }
    await assign({ payload: req.payload, user }, task)
    return Response.json(await readStatus(req, task))
  },
})

/** `POST /api/<collection>/:id/findings`: answers a finding of the content check. Answers with the status. */
const postFinding = (collection: string): Endpoint => ({
  path: '/:id/findings',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const task = { collection, id: readPart(req), request: await readBody(req, answerRequest) }
    await answerFinding({ payload: req.payload, user }, task)
    return Response.json(await readStatus(req, task))
  },
})

export const toReviewEndpoints = (collection: string): Endpoint[] => [
  postReview(collection),
  getReview(collection),
  putAssignment(collection),
  postFinding(collection),
]
