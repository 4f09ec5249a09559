import { type FileIdentity, type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'
import type { CollectionBeforeDeleteHook, Payload, PayloadRequest } from 'payload'
import { afterCommit } from '../database/after-commit.ts'
import { takeLock } from '../database/lock.ts'
import { slugOf } from '../database/slugs.ts'
import { inShortTransaction } from '../database/transaction.ts'
import { mediaSlug } from '../fields/media-slug.ts'
import { toValues } from '../fields/row.ts'
import { isShownFile } from '../gazette/door/feed.ts'
import type { FileStore } from '../gazette/files/file-store.ts'
import { attachmentsSlug } from './attachments/slug.ts'
import { MediaError } from './errors.ts'
import { listRowFiles } from './files/derived-files.ts'

/** Refuses to delete a picture that the feed still shows, be it in an edition that has been corrected since. */
export const refuseWhenPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await req.payload.findByID({ collection: slugOf(req, mediaSlug), id, depth: 0, req })
  for (const file of listRowFiles(toValues(row)))
    if (await isShownFile(req, toFileName(file))) throw new MediaError('picture-was-published')
}

/**
 * Removes files from the store that neither a picture, nor an attachment, nor any document in the feed lists: only once
 * the transaction of `req` is there to stay, as its rollback would bring back the row alone.
 */
export const dropFiles = (
  req: PayloadRequest,
  { store, files }: { store: FileStore; files: readonly PublishedFile[] },
): Promise<void> =>
  afterCommit(req, async () => {
    for (const file of files) await removeUnused(req.payload, { store, file })
  })

const removeUnused = (
  payload: Payload,
  { store, file }: { store: FileStore; file: PublishedFile },
): Promise<void> =>
  inShortTransaction({ payload, user: null }, async (req) => {
    const name = toFileName(file)
    await takeLock(req, toLockName(name))
    if (!(await isListed(req, file)) && !(await isShownFile(req, name))) await store.remove(name)
  })

/**
 * Keeps files, which came into the store before, from being removed until the transaction of `req` ends, in which a row
 * is to list them. Throws `deleted-meanwhile` where the last row that listed one has just taken it along.
 */
export const holdFiles = async (
  req: PayloadRequest,
  { store, files }: { store: FileStore; files: readonly FileIdentity[] },
): Promise<void> => {
  for (const name of files.map(toFileName).sort()) {
    await takeLock(req, toLockName(name))
    if (!(await has(req, { store, name }))) throw new MediaError('deleted-meanwhile')
  }
}

const toLockName = (fileName: string): string => `file/${fileName}`

const has = async (
  { payload }: PayloadRequest,
  { store, name }: { store: FileStore; name: string },
): Promise<boolean> => {
  try {
    return (await store.has(name)) !== undefined
  } catch (error) {
    payload.logger.error({ msg: 'the store of published files did not answer', err: error })
    throw new MediaError('file-store-unavailable')
  }
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
