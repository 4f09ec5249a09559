import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Access, CollectionSlug, Payload, PayloadRequest } from 'payload'
import { isOurs } from '../database/slugs.ts'

const locksSlug = 'payload-locked-documents' as CollectionSlug

type Lock = {
  readonly id: string
  readonly document?: { relationTo: string; value: string } | null
  readonly user?: { relationTo: string; value: string | Worker } | null
  readonly updatedAt?: string
}

/** What Payload's dialog shows of who is at work, where the reader may not read accounts: an id, unless it is told this. */
type Worker = { readonly id: string; readonly email: string }

/**
 * Narrows the collection in which Payload's admin keeps who is at work on what, and which Payload opens to every account:
 * locks of our documents are read by whoever may read the document, and taken over or ended by whoever may write in it;
 * one's own are always one's own. The admin itself makes them, nobody else. Those of the app's own documents stay as the
 * app has them. Payload has no option for it, so it is done at the start.
 */
export const limitDocumentLocks = ({ collections }: Payload): void => {
  const config = collections[locksSlug]?.config
  if (!config) return
  const { create, delete: end, read, update } = config.access
  Object.assign(config.access, {
    create: ((args) => !isOfOurs(args.req, args.data) && create(args)) satisfies Access<Lock>,
    read: locksOf('read', read),
    update: locksOf('update', update),
    delete: locksOf('update', end),
  })
  // Taking over changes nothing but who is at work, and nobody puts another to it; nor is a lock on something else, or on
  // nothing, made over to a document of ours.
  config.hooks.beforeChange = [
    ...(config.hooks.beforeChange ?? []),
    ({ data, operation, originalDoc, req }) =>
      req.user && operation === 'update' && (isOfOurs(req, originalDoc) || isOfOurs(req, data))
        ? {
            ...data,
            document: originalDoc.document ?? null,
            user: { relationTo: req.user.collection, value: req.user.id },
          }
        : data,
  ]
  config.hooks.afterRead = [
    ...(config.hooks.afterRead ?? []),
    ({ doc, req }) => (isOfOurs(req, doc) ? withWorker(req, doc) : doc),
  ]
}

/** A lock of somebody else with their name and since when, in the place of an id that says nothing. */
const withWorker = async (req: PayloadRequest, lock: Lock): Promise<Lock> => {
  const { updatedAt, user } = lock
  if (!req.user || typeof user?.value !== 'string' || user.value === req.user.id) return lock
  const row = await req.payload.findByID({
    collection: user.relationTo as CollectionSlug,
    id: user.value,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const name = (row as { name?: string | null } | null)?.name
  if (!name) return lock
  const at = updatedAt ? `（${toBeijingTime(new Date(updatedAt).toISOString())}）` : ''
  return { ...lock, user: { ...user, value: { id: user.value, email: `${name}${at}` } satisfies Worker } }
}

const isOfOurs = (req: PayloadRequest, lock: Partial<Lock> | undefined): boolean =>
  Boolean(lock?.document && isOurs(req, lock.document.relationTo))

const locksOf =
  (operation: 'read' | 'update', before: Access): Access =>
  async (args) => {
    const { req } = args
    const reach = await before(args)
    if (!req.user || reach === false) return false
    const { docs } = await req.payload.find({
      collection: locksSlug,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const ids: string[] = []
    for (const lock of docs as unknown as Lock[])
      if (!isOfOurs(req, lock) || (await isInReach(req, { lock, operation }))) ids.push(lock.id)
    const limited = { or: [{ 'user.value': { equals: req.user.id } }, { id: { in: ids } }] }
    return reach === true ? limited : { and: [reach, limited] }
  }

const isInReach = async (
  req: PayloadRequest,
  { lock: { document }, operation }: { lock: Lock; operation: 'read' | 'update' },
): Promise<boolean> => {
  const collection = document && req.payload.collections[document.relationTo as CollectionSlug]
  if (!collection) return false
  const reach = await collection.config.access[operation]({ req, id: document.value })
  if (typeof reach === 'boolean') return reach
  const { totalDocs } = await req.payload.count({
    collection: document.relationTo as CollectionSlug,
    where: { and: [{ id: { equals: document.value } }, reach] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
