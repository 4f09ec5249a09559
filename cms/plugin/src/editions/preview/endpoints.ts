import type { Endpoint, PayloadRequest } from 'payload'
import { readPart, requireUser } from '../../access/request.ts'
import { openFileAnswer } from '../../gazette/door/file-answer.ts'
import { EditionError } from '../errors.ts'
import { openPreview, requirePreviewFile, signPreviewAddress } from './preview.ts'

/** Nothing of a draft stays anywhere on its way. */
const privateHeaders = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Puts the headers on refusals too: by itself a 404 or a 410 may be kept by caches. */
const keepPrivate = (req: PayloadRequest): void => {
  req.responseHeaders = new Headers({ ...Object.fromEntries(req.responseHeaders ?? []), ...privateHeaders })
}

/** `GET /api/preview/:token`: the document that the token opens, as it would be published. Asks for no account. */
const preview: Endpoint = {
  path: '/preview/:token',
  method: 'get',
  handler: async (req) => {
    keepPrivate(req)
    return Response.json(await openPreview(req, req.routeParams?.token))
  },
}

/** `GET /api/preview/:token/files/<sha256>.<ext>`: a file that this document shows. */
const previewFile: Endpoint = {
  path: '/preview/:token/files/:name',
  method: 'get',
  handler: async (req) => {
    keepPrivate(req)
    const { token, name } = req.routeParams ?? {}
    const file = await requirePreviewFile(req, { token, name })
    const answer = await openFileAnswer(req, { name: file, headers: {} })
    if (!answer) throw new EditionError('unknown-preview')
    return answer
  },
}

export const previewEndpoints: Endpoint[] = [preview, previewFile]

/** `POST /api/<collection>/:id/preview`: an address on the site that shows the document as it stands, for a short time. */
const postPreview = (collection: string): Endpoint => ({
  path: '/:id/preview',
  method: 'post',
  handler: async (req) => {
    requireUser(req)
    return Response.json(await signPreviewAddress(req, { collection, id: readPart(req) }), {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
})

/** Of a reviewable collection. */
export const toPreviewEndpoints = (collection: string): Endpoint[] => [postPreview(collection)]
