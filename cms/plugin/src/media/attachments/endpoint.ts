import { rm } from 'node:fs/promises'
import { fileLimits } from '@exemplar/shared/media/file-types'
import {
  APIError,
  addDataAndFileToRequest,
  type Endpoint,
  type JsonObject,
  type PayloadRequest,
} from 'payload'
import { z } from 'zod'
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
    const form = toForm(req, parts.folder)
    try {
      const { file, data } = await readForm(form)
      if (!file) throw new RequestError('no-file')
      const doc = await create(req, { file, data }, parts)
      return Response.json({ doc, message: '已上传 / uploaded' }, { status: 201 })
    } finally {
      await removeFiles(form)
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

/** What Payload's reader of forms takes for a request, and what it puts there. */
type Form = Pick<PayloadRequest, 'data' | 'file'> & {
  readonly files?: Readonly<Record<string, Upload | Upload[]>>
}
type Upload = NonNullable<PayloadRequest['file']>

/** A form that is to be read onto the disk. The app's own limits are for everything else, and small. */
const toForm = ({ body, headers, method, payload }: PayloadRequest, folder: string): Form => {
  const upload = {
    ...{ useTempFiles: true, tempFileDir: folder, abortOnLimit: true },
    limits: { fileSize: fileLimits.film + 1, files: 1 },
    requestSizeLimit: fileLimits.film + mostBeside,
  }
  const form = { body, headers, method, payload: { config: { upload }, logger: payload.logger } }
  return form as unknown as Form
}

const fields = z.record(z.string(), z.unknown())

const readForm = async (form: Form): Promise<{ file: Upload | undefined; data: JsonObject }> => {
  try {
    await addDataAndFileToRequest(form as unknown as PayloadRequest)
  } catch (error) {
    if (error instanceof APIError && error.status === 413) throw new MediaError('attachment-too-large')
    throw isOurs(error) ? error : new RequestError('bad-request')
  }
  const data = fields.safeParse(form.data ?? {})
  if (!data.success) throw new RequestError('bad-request')
  return { file: form.file, data: data.data }
}

/** A disk that is full is no fault of the form. All else that is thrown says that it is no form, or that its JSON is none. */
const isOurs = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/** Whatever the fields were called in which they came, and however far the form was read. */
const removeFiles = async ({ files = {} }: Form): Promise<void> => {
  for (const { tempFilePath } of Object.values(files).flat())
    if (tempFilePath) await rm(tempFilePath, { force: true })
}
