import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { ExemplarError, type Issue } from '../errors/exemplar-error.ts'

/** A field that refers to documents of another collection: where they are used. `where` says which of these count. */
export type Use = { readonly collection: string; readonly path: string; readonly where?: Where }

const namedAtMost = 5

/** Refuses to delete what other documents refer to: names some that `req.user` may read, and counts those they may not. */
export const refuseWhenUsed =
  (...uses: readonly Use[]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const issues = (await Promise.all(uses.map((use) => listUsers(req, { use, id })))).flat()
    if (issues.length > 0) throw new ExemplarError('in-use', issues)
  }

const listUsers = async (
  req: PayloadRequest,
  { use, id }: { use: Use; id: number | string },
): Promise<Issue[]> => {
  const collection = use.collection as CollectionSlug
  const where = { and: [{ [use.path]: { equals: id } }, use.where ?? {}] }
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req })
  if (totalDocs === 0) return []
  const readable = await req.payload.find({
    ...{ collection, where, limit: namedAtMost, depth: 0, req },
    // Nothing readable is nothing found here. Trusted code without a user reads everything.
    overrideAccess: !req.user,
    disableErrors: true,
  })
  const hidden = totalDocs - readable.totalDocs
  return [
    ...readable.docs.map((doc) => ({ path: `${use.collection}/${doc.id}`, message: toName(doc) })),
    ...(hidden > 0 ? [{ path: use.collection, message: `另有${hidden}处您无权查看` }] : []),
  ]
}

const toName = (doc: object): string => {
  const { title, name, id } = doc as { title?: string; name?: string; id: string }
  return title ?? name ?? id
}
