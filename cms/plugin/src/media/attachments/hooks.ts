import { toFileName } from '@exemplar/shared/media/published-file'
import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { isShownFile } from '../../gazette/door/feed.ts'
import type { FileStore } from '../../gazette/files/file-store.ts'
import { MediaError } from '../errors.ts'
import { dropFiles, holdFiles } from '../published-use.ts'
import { requireRight } from '../upload/require-right.ts'
import { type Received, type ReceivingParts, receive } from './receive.ts'
import { attachmentsSlug } from './slug.ts'
import { toAttachedFile } from './to-attached.ts'

/** What an upload was measured as; written by it alone, whatever a caller sends. */
const columns = ['sha256', 'type', 'bytes', 'pages', 'duration', 'author'] as const

/** Takes in what comes by another way than the endpoint. A file is never put in the place of another: it is its content. */
export const receiveAttachment =
  (parts: ReceivingParts): CollectionBeforeOperationHook =>
  async (asked) => {
    const { args, operation, req } = asked
    if (operation !== 'create' && operation !== 'update') return args
    if (operation === 'create' && req.context.received) return args
    if (operation === 'update' && !req.file) return args
    await requireRight({ ...asked, operation })
    if (operation === 'update') throw new MediaError('attachment-is-fixed')
    // Without one, Payload would fetch whatever address the caller names.
    if (!req.file) throw new RequestError('no-file')
    const received = await receive(req, req.file, parts)
    const { type: mimetype, name, bytes: size } = received
    req.context.received = received
    req.file = { ...req.file, mimetype, name, size }
    return args
  }

export const keepMeasures =
  (store: FileStore): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const received = req.context.received as Received | undefined
    const source = operation === 'create' ? received : originalDoc
    // One of these belongs to one row.
    delete req.context.received
    // It came in before the transaction, maybe as what another row had already.
    if (operation === 'create' && received) await holdFiles(req, { store, files: [received] })
    const kept = Object.fromEntries(columns.map((name) => [name, source?.[name] ?? null]))
    return { ...data, ...kept }
  }

/** Refuses to delete a file that the feed still shows, be it in an edition that has been corrected since. */
export const refusePublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const file = toAttachedFile(
    await req.payload.findByID({ collection: slugOf(req, attachmentsSlug), id, depth: 0, req }),
  )
  if (file && (await isShownFile(req, toFileName(file)))) throw new MediaError('attachment-was-published')
}

export const dropDeleted =
  (store: FileStore): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const file = toAttachedFile(doc)
    if (file) await dropFiles(req, { store, files: [file] })
  }
