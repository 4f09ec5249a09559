import { rm } from 'node:fs/promises'
import { fileLimits } from '@exemplar/shared/media/file-types'
import {
  APIError,
  addDataAndFileToRequest,
  type Endpoint,
  type JsonObject,
  type PayloadRequest,
} from 'payload'
import { writers } from '../../access/access.ts'
import { AccessError } from '../../access/errors.ts'
import { requireUser } from '../../access/request.ts'
import { slugOf } from '../../database/slugs.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { MediaError } from '../errors.ts'
import { type ReceivingParts, receive } from './receive.ts'
import { attachmentsSlug } from './slug.ts'

/**
 * `POST /api/attachments`, in place of Payload's own: who sends is asked before what they send is read, which comes onto
 * the disk and not into memory, and nothing slow happens in the transaction.
 */
export const toUploadEndpoint = (parts: ReceivingParts): Endpoint => ({
  path: '/',
  method: 'post',
  handler: async (req) => {
    requireUser(req)
    if (!(await writers({ req }))) throw new AccessError('wrong-role')
    const { file, data } = await readForm(req, parts.folder)
    if (!file) throw new RequestError('no-file')
    try {
      const doc = await create(req, { file, data: data ?? {} }, parts)
      return Response.json({ doc, message: '已上传 / uploaded' }, { status: 201 })
    } finally {
      if (file.tempFilePath) await rm(file.tempFilePath, { force: true })
    }
  },
})

const create = async (
  req: PayloadRequest,
  { file, data }: { file: NonNullable<PayloadRequest['file']>; data: JsonObject },
  parts: ReceivingParts,
) => {
  const received = await receive(req, file, parts)
  const { type: mimetype, name, bytes: size } = received
  return req.payload.create({
    collection: slugOf(req, attachmentsSlug),
    data,
    file: { ...file, mimetype, name, size },
    context: { received },
    user: req.user,
    overrideAccess: false,
    depth: 0,
  })
}

/** Bytes of a form beside its file. */
const mostBeside = 4 * 1024 * 1024

/** Reads a form onto the disk. The app's own limits are for everything else, and small. */
const readForm = async (
  { body, headers, method, payload }: PayloadRequest,
  folder: string,
): Promise<Pick<PayloadRequest, 'data' | 'file'>> => {
  const upload = {
    ...{ useTempFiles: true, tempFileDir: folder, abortOnLimit: true },
    limits: { fileSize: fileLimits.film + 1, files: 1 },
    requestSizeLimit: fileLimits.film + mostBeside,
  }
  const form = { body, headers, method, payload: { config: { upload }, logger: payload.logger } }
  try {
    await addDataAndFileToRequest(form as unknown as PayloadRequest)
  } catch (error) {
    if (error instanceof APIError && error.status === 413) throw new MediaError('attachment-too-large')
    throw error
  }
  return form as Pick<PayloadRequest, 'data' | 'file'>
}
