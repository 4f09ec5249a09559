import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { ExemplarError, type Issue } from '../errors/exemplar-error.ts'

/** A field that refers to documents of another collection: where they are used. `where` says which of these count. */
export type Use = { readonly collection: string; readonly path: string; readonly where?: Where }

const namedAtMost = 5

/** Refuses to delete what other documents refer to, and names some of them. */
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
  const { docs } = await req.payload.find({
    collection: use.collection as CollectionSlug,
    where: { and: [{ [use.path]: { equals: id } }, use.where ?? {}] },
    limit: namedAtMost,
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map((doc) => ({ path: `${use.collection}/${doc.id}`, message: toName(doc) }))
}

const toName = (doc: object): string => {
  const { title, name, id } = doc as { title?: string; name?: string; id: string }
  return title ?? name ?? id
}
