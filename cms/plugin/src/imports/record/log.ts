import type { CollectionConfig, PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { machineOwn } from '../../access/machine-own.ts'
import { takeLock } from '../../database/lock.ts'
import { slugOf } from '../../database/slugs.ts'
import { declareOurs } from '../../errors/conflict.ts'
import type { Values } from '../../fields/row.ts'
import { toAuthor } from '../../review/log/log.ts'

const importsSlug = 'desk-imports'

/**
 * What was imported last, so that it can be undone as a whole: by whom, when, and each document with what it was before.
 * Of an import that another of the same account has followed the documents are forgotten.
 */
export const deskImports: CollectionConfig = {
  slug: declareOurs(importsSlug),
  ...machineOwn,
  fields: [
    { name: 'list', type: 'text', required: true, index: true },
    { name: 'plan', type: 'text', required: true },
    { name: 'at', type: 'text', required: true, index: true },
    { name: 'actor', type: 'text', required: true, index: true },
    { name: 'actorName', type: 'text', required: true },
    { name: 'file', type: 'text', required: true },
    { name: 'made', type: 'number', required: true },
    { name: 'changed', type: 'number', required: true },
    { name: 'documents', type: 'json' },
    { name: 'undoneAt', type: 'text' },
    { name: 'undoneBy', type: 'text' },
  ],
}

/** A document that an import wrote: when it was written, and the fields that it had before; null where there was none. */
export type Imported = {
  readonly id: string
  readonly about: string
  readonly stamp: string
  readonly was: Values | null
}

export type ImportRow = {
  readonly id: string
  readonly list: string
  readonly plan: string
  readonly at: string
  readonly actor: string
  readonly actorName: string
  readonly file: string
  readonly made: number
  readonly changed: number
  readonly documents?: readonly Imported[] | null
  readonly undoneAt?: string | null
  readonly undoneBy?: string | null
}

/** Until the transaction of `req` ends nobody else has it: whoever asks what became of an import waits for its end. */
export const lockImports = (req: PayloadRequest, list: string): Promise<void> =>
  takeLock(req, `${slugOf(req, importsSlug)}/${list}/${toAuthor(req).actor}`)

/** Writes down an import, in its transaction. */
export const putImport = async (
  req: PayloadRequest,
  done: Pick<ImportRow, 'list' | 'plan' | 'file' | 'made' | 'changed'> & {
    readonly documents: readonly Imported[]
  },
): Promise<void> => {
  const collection = slugOf(req, importsSlug)
  const { actor, actorName } = toAuthor(req)
  const own = { and: [{ list: { equals: done.list } }, { actor: { equals: actor } }] }
  const { docs } = await req.payload.db.find<ImportRow>({ collection, where: own, pagination: false, req })
  for (const { id } of docs) await req.payload.db.updateOne({ collection, id, data: { documents: [] }, req })
  const at = new Date().toISOString()
  await req.payload.db.create({ collection, data: { ...done, actor, actorName, at }, req })
}

/** The last import of a list that an account may undo: its own; who is bound to no part of the city, anybody's. */
export const findLastImport = async (req: PayloadRequest, list: string): Promise<ImportRow | undefined> => {
  const actor = toActor(req.user)
  if (!actor) return undefined
  const isBound = actor.district !== undefined || actor.unit !== undefined
  const { docs } = await req.payload.db.find<ImportRow>({
    collection: slugOf(req, importsSlug),
    where: { and: [{ list: { equals: list } }, ...(isBound ? [{ actor: { equals: actor.id } }] : [])] },
    ...{ sort: '-at', limit: 1, pagination: false, req },
  })
  return docs[0]
}

/** Writes down that an import was undone, in the same transaction. */
export const putUndone = async (req: PayloadRequest, id: string): Promise<void> => {
  await req.payload.db.updateOne({
    ...{ collection: slugOf(req, importsSlug), id, req },
    data: { undoneAt: new Date().toISOString(), undoneBy: toAuthor(req).actorName, documents: [] },
  })
}
