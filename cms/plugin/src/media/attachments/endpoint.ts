import { fileLimits } from '@exemplar/shared/media/file-types'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { writers } from '../../access/access.ts'
import { ExemplarError } from '../../errors/exemplar-error.ts'
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
    if (!(await writers({ req }))) throw new ExemplarError(req.user ? 'wrong-role' : 'not-signed-in')
    const { file, data } = await readForm(req, parts.folder)
    if (!file) throw new ExemplarError('no-file')
    const received = await receive(req, file, parts)
    const doc = await req.payload.create({
      collection: attachmentsSlug,
      data: data ?? {},
      file: {
        ...file,
        data: Buffer.alloc(0),
        mimetype: received.type,
        name: received.name,
        size: received.bytes,
      },
      context: { received },
      user: req.user,
      overrideAccess: false,
      depth: 0,
    })
    return Response.json({ doc, message: '已上传 / uploaded' }, { status: 201 })
  },
})

/** Reads a form onto the disk. The app's own limits are for everything else, and small. */
const readForm = async (
  { body, headers, method, payload }: PayloadRequest,
  folder: string,
): Promise<Pick<PayloadRequest, 'data' | 'file'>> => {
  const upload = {
    ...{ useTempFiles: true, tempFileDir: folder, abortOnLimit: true, parseNested: true },
    limits: { fileSize: fileLimits.film + 1, files: 1 },
  }
  const form = { body, headers, method, payload: { config: { upload }, logger: payload.logger } }
  await addDataAndFileToRequest(form as unknown as PayloadRequest)
  return form as Pick<PayloadRequest, 'data' | 'file'>
}
