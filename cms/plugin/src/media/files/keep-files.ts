import { toFileName } from '@exemplar/shared/media/published-file'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import type { ByteSource, FileStore } from '../../gazette/files/file-store.ts'
import { MediaError } from '../errors.ts'
import { dropFiles, holdFiles } from '../published-use.ts'
import { listAvif } from '../upload/avif.ts'
import { leaveQueue } from '../upload/decode-queue.ts'
import { rejoinTransaction } from '../upload/outside-transaction.ts'
import { type DerivedFile, listRowFiles, toAvifFiles, toDerivedFiles } from './derived-files.ts'

/**
 * Puts the derived files of an upload into the store, where publishing looks for them, and lists them in the row. Only
 * what was derived here is listed, whatever the caller sends.
 */
export const keepFiles =
  (store: FileStore): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    // All sizes have been derived.
    leaveQueue(req)
    const sizes = await toDerivedFiles(data.sizes, req.payloadUploadSizes ?? {})
    if (sizes.length === 0 && operation === 'create') throw new MediaError('not-a-picture')
    const files = [...sizes, ...(await toAvifFiles(listAvif(req), sizes))]
    await putAll(req, { store, files })
    await rejoinTransaction(req)
    await holdFiles(req, { store, files })
    if (files.length === 0) return { ...data, files: listRowFiles(originalDoc) }
    return { ...data, files: files.map(({ content, ...file }) => file) }
  }

const putAll = async (
  { payload }: PayloadRequest,
  { store, files }: { store: FileStore; files: readonly DerivedFile[] },
): Promise<void> => {
  try {
    await Promise.all(files.map((file) => store.put(toFileName(file), inOnePart(file.content), file)))
  } catch (error) {
    payload.logger.error({ msg: 'the store of published files refused a file', err: error })
    throw new MediaError('file-store-unavailable')
  }
}

async function* inOnePart(content: Uint8Array): ByteSource {
  yield content
}

/** Removes the files of a picture that was replaced, unless they are needed elsewhere. */
export const dropReplaced =
  (store: FileStore): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    if (operation !== 'update') return
    const kept = new Set(listRowFiles(doc).map(({ sha256 }) => sha256))
    const replaced = listRowFiles(previousDoc).filter(({ sha256 }) => !kept.has(sha256))
    await dropFiles(req, { store, files: replaced })
  }

/** Removes the files of a picture that was deleted, unless they are needed elsewhere. */
export const dropDeleted =
  (store: FileStore): CollectionAfterDeleteHook =>
  ({ doc, req }) =>
    dropFiles(req, { store, files: listRowFiles(doc) })
