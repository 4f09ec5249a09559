import { type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'
import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { slugOf } from '../database/slugs.ts'
import { mediaSlug } from '../fields/media-slug.ts'
import { toValues } from '../fields/row.ts'
import { isShownFile } from '../gazette/door/feed.ts'
import type { FileStore } from '../gazette/files/file-store.ts'
import { attachmentsSlug } from './attachments/slug.ts'
import { listRowFiles } from './derived-files.ts'
import { MediaError } from './errors.ts'

/** Refuses to delete a picture that the feed still shows, be it in an edition that has been corrected since. */
export const refuseWhenPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await req.payload.findByID({ collection: slugOf(req, mediaSlug), id, depth: 0, req })
  for (const file of listRowFiles(toValues(row)))
    if (await isShownFile(req, toFileName(file))) throw new MediaError('picture-was-published')
}

/** Removes files from the store that neither a picture, nor an attachment, nor any document in the feed lists. */
export const removeUnused = async (
  req: PayloadRequest,
  { store, files }: { store: FileStore; files: readonly PublishedFile[] },
): Promise<void> => {
  for (const file of files)
    if (!(await isListed(req, file)) && !(await isShownFile(req, toFileName(file))))
      await store.remove(toFileName(file))
}

const isListed = async (req: PayloadRequest, { sha256 }: PublishedFile): Promise<boolean> => {
  for (const [collection, path] of [
    [mediaSlug, 'files.sha256'],
    [attachmentsSlug, 'sha256'],
  ] as const) {
    const { totalDocs } = await req.payload.count({
      collection: slugOf(req, collection),
      where: { [path]: { equals: sha256 } },
      req,
    })
    if (totalDocs > 0) return true
  }
  return false
}
