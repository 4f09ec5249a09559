import type { Access, CollectionSlug, Payload, PayloadRequest } from 'payload'
import { nobody } from './access.ts'
import { toActor } from './actor.ts'

const locksSlug = 'payload-locked-documents' as CollectionSlug

type Lock = { readonly id: string; readonly document?: { relationTo: string; value: string } | null }

/**
 * Narrows the collection in which Payload's admin keeps who is at work on what, and which Payload opens to every account:
 * locks are read by whoever may read the document, and taken over or ended by whoever may write in it; one's own are
 * always one's own. The admin itself makes them, nobody else. Payload has no option for it, so it is done at the start.
 */
export const limitDocumentLocks = ({ collections }: Payload): void => {
  const config = collections[locksSlug]?.config
  if (!config) return
  Object.assign(config.access, {
    create: nobody,
    read: locksOf('read'),
    update: locksOf('update'),
    delete: locksOf('update'),
  })
  // Taking over changes nothing but who is at work, and nobody puts another to it.
  config.hooks.beforeChange = [
    ...(config.hooks.beforeChange ?? []),
    ({ data, originalDoc, req }) =>
      req.user && originalDoc
        ? {
            ...data,
            document: originalDoc.document,
            user: { relationTo: req.user.collection, value: req.user.id },
          }
        : data,
  ]
}

const locksOf =
  (operation: 'read' | 'update'): Access =>
  async ({ req }) => {
    const actor = toActor(req.user)
    if (!actor) return false
    const { docs } = await req.payload.find({
      collection: locksSlug,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const ids: string[] = []
    for (const lock of docs as unknown as Lock[])
      if (await isInReach(req, { lock, operation })) ids.push(lock.id)
    return { or: [{ 'user.value': { equals: actor.id } }, { id: { in: ids } }] }
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
