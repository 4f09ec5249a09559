import { toSha256 } from '@exemplar/shared/gazette/digest'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { listFiles } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/picture'
import type { Payload } from 'payload'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { toRuntime } from '../runtime.ts'

/** Refuses (`file-missing`) a document whose files do not all stand in the store as what their names say. */
export const requireFiles = async (payload: Payload, document: PublishedDocument): Promise<void> => {
  const { files } = toRuntime(payload)
  for (const file of listFiles(document)) {
    const bytes = await files.read(toFileName(file))
    if (!bytes || (await toSha256(bytes)) !== file.sha256) throw new ExemplarError('file-missing')
  }
}
