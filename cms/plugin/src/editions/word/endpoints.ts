import { toSavedHeaders } from '@exemplar/shared/media/file-headers'
import { findWriteRefusal } from '@exemplar/shared/review/refusal'
import { recorded } from '@exemplar/shared/scalars'
import { toFileTitle } from '@exemplar/shared/text/file-name'
import { type Endpoint, executeAccess, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { toActor } from '../../access/actor.ts'
import { readsByItself } from '../../access/entrance/guard-entrance.ts'
import { readBytes } from '../../access/entrance/read-limited.ts'
import { AccessError } from '../../access/errors.ts'
import { parseQuery, readPart, requireUser } from '../../access/request.ts'
import { openDocument } from '../../documents/open-document.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { GazetteError } from '../../gazette/errors.ts'
import { ReviewError } from '../../review/errors.ts'
import { WordError } from './errors.ts'
import { exportWord } from './export-word.ts'
import { keepKnown } from './keep-known.ts'
import { readInThread } from './read/in-thread.ts'
import { mostOfWord } from './read/most-of-word.ts'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sent = z.strictObject({ name: recorded.max(200) })

/** `POST /api/<collection>/word?name=`: reads a text for a document that is begun. Stores nothing. */
const postNew = (collection: string): Endpoint => ({
  path: '/word',
  method: 'post',
  custom: readsByItself,
  handler: async (req) => {
    requireUser(req)
    const { access } = req.payload.collections[collection]?.config ?? {}
    requireBody(req, collection)
    if (!access || !(await executeAccess({ req, disableErrors: true }, access.create)))
      throw new Forbidden(req.t)
    return answer(req)
  },
})

/** `POST /api/<collection>/:id/word?name=`: the same for a document that is there, for those who may write in it now. */
const post = (collection: string): Endpoint => ({
  path: '/:id/word',
  method: 'post',
  custom: readsByItself,
  handler: async (req) => {
    requireUser(req)
    requireBody(req, collection)
    const { review } = await openDocument(req, { collection, id: readPart(req) })
    const actor = toActor(req.user)
    const refused = actor ? findWriteRefusal(actor, review) : 'wrong-role'
    if (refused) throw new AccessError(refused)
    if (review.state === 'published') throw new ReviewError('revise-first')
    if (review.state === 'withdrawn') throw new GazetteError('withdrawn-is-final')
    return answer(req)
  },
})

/** `GET /api/<collection>/:id/word`: title and body as they are stored, as a text for Word. */
const get = (collection: string): Endpoint => ({
  path: '/:id/word',
  method: 'get',
  handler: async (req) => {
    requireUser(req)
    requireBody(req, collection)
    const { bytes, title } = await exportWord(req, { collection, id: readPart(req) })
    const name = `${toFileTitle(title)}.docx`
    return new Response(new Uint8Array(bytes), {
      headers: { ...toSavedHeaders({ type, name, plain: 'text.docx' }), 'Cache-Control': 'no-store' },
    })
  },
})

/** Doors of a collection whose documents have a text; of others, doors that lead nowhere. */
export const toWordEndpoints = (collection: string): Endpoint[] => [
  postNew(collection),
  post(collection),
  get(collection),
]

const requireBody = ({ payload }: PayloadRequest, collection: string): void => {
  const fields = payload.collections[collection]?.config.flattenedFields ?? []
  if (!fields.some(({ name, type: of }) => name === 'body' && of === 'richText'))
    throw new RequestError('not-found')
}

/** What a text says, and what there was to tell of it. */
const answer = async (req: PayloadRequest): Promise<Response> => {
  const { name } = parseQuery(sent, req)
  if (Number(req.headers.get('content-length')) > mostOfWord.bytes) throw new WordError('text-too-large')
  const bytes = await readBytes(req, mostOfWord.bytes)
  const read = await keepKnown(req, await readInThread({ name, bytes }, { left: req.signal }))
  // Paths of the site went out as whole addresses.
  const site = documentsOf(req.payload).siteUrl.replace(/\/$/, '')
  const html = read.html.replaceAll(`href="${site}/`, 'href="/')
  return Response.json({ ...read, html }, { headers: { 'Cache-Control': 'no-store' } })
}
