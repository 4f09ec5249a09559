import { type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'
import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { mediaSlug } from '../fields/media-slug.ts'
import { toValues } from '../fields/row.ts'
import { isShownFile } from '../gazette/door/feed.ts'
import type { FileStore } from '../gazette/files/file-store.ts'
import { listRowFiles } from './derived-files.ts'

/** Refuses to delete a picture that the feed still shows, be it in an edition that has been corrected since. */
export const refuseWhenPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await req.payload.findByID({ collection: mediaSlug, id, depth: 0, req })
  for (const file of listRowFiles(toValues(row)))
    if (await isShownFile(req, toFileName(file))) throw new ExemplarError('picture-was-published')
}

/** Removes files from the store that neither a picture nor any document in the feed lists. */
export const removeUnused = async (
  req: PayloadRequest,
  { store, files }: { store: FileStore; files: readonly PublishedFile[] },
): Promise<void> => {
  for (const file of files)
    if (!(await isListed(req, file)) && !(await isShownFile(req, toFileName(file))))
      await store.remove(toFileName(file))
}

const isListed = async (req: PayloadRequest, { sha256 }: PublishedFile): Promise<boolean> => {
  const where = { 'files.sha256': { equals: sha256 } }
  return (await req.payload.count({ collection: mediaSlug, where, req })).totalDocs > 0
}
