import { findLabel } from '@exemplar/shared/named-field'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'
import type { Reviewable } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { toText, toValues, type Values } from '../../fields/row.ts'
import { hasPermit } from '../../records/permit.ts'
import { ReviewError } from '../errors.ts'
import { requireConfirmed } from './confirmation.ts'
import { lockChanged } from './locks.ts'
import { moveDocuments } from './move.ts'
import { listChanged, listOpenEditions, toFreshRequest } from './open-editions.ts'
import { listReferred } from './relations.ts'
import { voidEdition } from './void-edition.ts'

/**
 * The collections, where a change of what editions under review refer to does not reach them in silence: it is refused
 * until it is confirmed, and then returns them to draft at once. Nothing that was submitted is left to fail later.
 */
export const withVoiding = (
  collections: readonly CollectionConfig[],
  { pictures, reviewables }: { pictures: string; reviewables: readonly Reviewable[] },
): CollectionConfig[] => {
  const referred = listReferred(
    reviewables.map(({ collection }) => collection),
    { collections, pictures },
  )
  const gathered = new Set(reviewables.flatMap(({ gathers }) => gathers?.from ?? []))
  return collections.map((collection) => {
    if (!referred.has(collection.slug) && !gathered.has(collection.slug)) return collection
    const { hooks } = collection
    return {
      ...collection,
      admin: withQuestion(collection.admin),
      hooks: {
        ...hooks,
        // Again at the end: a picture that waits for its turn leaves the transaction that holds the lock and begins another.
        beforeOperation: [askBeforehand, ...(hooks?.beforeOperation ?? []), askBeforehand],
        beforeChange: [refuseAmongMany, ...(hooks?.beforeChange ?? [])],
        afterChange: [...(hooks?.afterChange ?? []), voidReferring],
      },
    }
  })
}

/** The save button that asks; a document under review has one of its own, which asks as well. */
const withQuestion = (admin: CollectionConfig['admin']): NonNullable<CollectionConfig['admin']> => ({
  ...admin,
  components: {
    ...admin?.components,
    edit: { SaveButton: 'payload-plugin-exemplar/client#SaveAsking', ...admin?.components?.edit },
  },
})

const place = 'exemplarManyWritten'

/**
 * Notes whether many rows are written at one time. Of a file that is replaced, in one row or in many, it asks here: the
 * old one is gone from the disk before anything of the row is written.
 */
const askBeforehand: CollectionBeforeOperationHook = async ({
  args,
  collection,
  context,
  operation,
  req,
}) => {
  if (operation !== 'update' && operation !== 'updateByID') return args
  const { id, where } = args as { id?: unknown; where?: Where }
  Object.assign(context, { [place]: id === undefined ? 'many' : 'one' })
  if (!req.file || !collection.upload) return args
  const ids = typeof id === 'string' ? [id] : await listIds(req, { collection: collection.slug, where })
  for (const one of ids.sort()) {
    const target = { collection: collection.slug, id: one }
    await lockChanged(req, { target, isGathered: false, rows: [] })
    const editions = await listOpenEditions(toFreshRequest(req), target)
    if (id !== undefined) await requireConfirmed(req, editions)
    else if (req.user && editions.length > 0) throw new ReviewError('change-one-by-one')
  }
  return args
}

/** The rows that a write of many means. An account writes in none that it may not read. */
const listIds = async (
  req: PayloadRequest,
  { collection, where }: { collection: string; where: Where | undefined },
): Promise<string[]> => {
  if (!where) return []
  const { docs } = await req.payload.find({
    ...{ collection: collection as CollectionSlug, where, depth: 0, pagination: false },
    ...{ user: req.user, overrideAccess: !req.user, req },
  })
  return docs.map((row) => String(row.id))
}

/** Of many rows written at one time, Payload keeps those that went well: one that was refused must not be written at all. */
const refuseAmongMany: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !req.user || context[place] !== 'many') return data
  if (hasPermit(context, collection.slug, originalDoc.id)) return data
  const target = { collection: collection.slug, id: String(originalDoc.id) }
  const editions = await listOpenEditions(toFreshRequest(req), target)
  if (editions.length > 0) throw new ReviewError('change-one-by-one')
  return data
}

const voidReferring: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const isNew = operation === 'create'
  const isPart = isGathered(req, collection.slug)
  if (isNew && !isPart) return
  const target = { collection: collection.slug, id: String(doc.id) }
  await lockChanged(req, { target, isGathered: isPart, rows: [previousDoc, doc].map(toValues) })
  const fresh = toFreshRequest(req)
  const changed = await listChanged(await listOpenEditions(fresh, target, { isNew }))
  // A step of a review is no change of a text that anybody could take back; and what is new changes nothing that was there.
  if (!isNew && !hasPermit(context, collection.slug, target.id)) await requireConfirmed(req, changed)
  const before = isNew ? undefined : toValues(previousDoc)
  const comment = toReason(collection, { before, after: toValues(doc) })
  for (const edition of changed) await voidEdition(toFreshRequest(req), { ...edition, comment })
  if (before && isMoved(before, toValues(doc))) await moveDocuments(toFreshRequest(req), target)
}

/** Whether a new row of the collection becomes part of documents by itself. */
const isGathered = ({ payload }: PayloadRequest, slug: string): boolean =>
  [...documentsOf(payload).reviewables.values()].some(({ gathers }) => gathers?.from.includes(slug))

const isMoved = (before: Values, after: Values): boolean => {
  const [from, to] = [before, after].map(({ district }) => toText(toValues(district).id) ?? toText(district))
  return from !== to
}

/** `因社区“海晏社区”改为“海源社区”`, `因图片“窗口.jpg”有改动`, `因新增社区“海北社区”`. */
const toReason = (
  {
    admin: { useAsTitle },
    labels: { singular },
    slug,
  }: Parameters<CollectionAfterChangeHook>[0]['collection'],
  { after, before }: { before: Values | undefined; after: Values },
): string => {
  const toName = (row: Values): string => toText(row[useAsTitle ?? 'id']) ?? String(row.id)
  const kind = findLabel({ label: singular })?.zh ?? slug
  const to = toName(after)
  if (!before) return `因新增${kind}“${to}”`
  const from = toName(before)
  return from === to ? `因${kind}“${to}”有改动` : `因${kind}“${from}”改为“${to}”`
}
