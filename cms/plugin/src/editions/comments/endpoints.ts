import type { Endpoint, PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { readBody, readPart, requireUser } from '../../access/request.ts'
import { type DocumentAddress, openDocument } from '../../documents/open-document.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { comment } from './comment.ts'
import { commentRequest, resolutionRequest } from './requests.ts'
import { resolveComment } from './resolve.ts'
import { listComments, toCommentPage } from './threads.ts'

/** `GET /api/<collection>/:id/comments`: what was said of the document, in threads, those that are open first. */
const list = (collection: string): Endpoint => ({
  path: '/:id/comments',
  method: 'get',
  handler: (req) => {
    requireUser(req)
    return answer(req, { collection, id: readPart(req) })
  },
})

/** `POST /api/<collection>/:id/comments`: comments or replies. Answers like the list. */
const post = (collection: string): Endpoint => ({
  path: '/:id/comments',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const task = { collection, id: readPart(req), request: await readBody(req, commentRequest) }
    await comment({ payload: req.payload, user }, task)
    return answer(req, task)
  },
})

/** `POST /api/<collection>/:id/comments/:comment/resolution`: settles a comment, or opens it again. Answers like the list. */
const postResolution = (collection: string): Endpoint => ({
  path: '/:id/comments/:comment/resolution',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const task = { collection, id: readPart(req), comment: readPart(req, 'comment') }
    const request = await readBody(req, resolutionRequest)
    await resolveComment({ payload: req.payload, user }, { ...task, request })
    return answer(req, task)
  },
})

export const toCommentEndpoints = (collection: string): Endpoint[] => [
  list(collection),
  post(collection),
  postResolution(collection),
]

const answer = async (req: PayloadRequest, address: DocumentAddress): Promise<Response> => {
  const { review } = await openDocument(req, address)
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  return Response.json(toCommentPage(await listComments(req, address.id), { actor, review }))
}
