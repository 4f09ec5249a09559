import type { CollectionSlug, PayloadRequest } from 'payload'
import { ExemplarError } from '../errors/exemplar-error.ts'

/** Refuses (`unknown-document`) a document that `req.user` may not read: to them it does not exist. */
export const requireReadable = async (
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<void> => {
  const readable = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!readable) throw new ExemplarError('unknown-document')
}
