import type {
  CollectionBeforeDeleteHook,
  CollectionConfig,
  CollectionSlug,
  Field,
  PayloadRequest,
  Where,
} from 'payload'
import type { Issue } from '../../errors/exemplar-error.ts'
import { FieldError } from '../errors.ts'

/** A field that refers to documents of another collection: where they are used. `where` says which of these count. */
export type Use = { readonly collection: string; readonly path: string; readonly where?: Where }

const namedAtMost = 5

/** What a relationship field says of itself where not every document that uses something keeps it: `custom` of the field. */
export type UseTerms = { readonly countsWhere: Where }

/**
 * The collections, where none lets go of a document that another refers to. What refers to what is read off the
 * relationship fields, so that a new one is held at once.
 */
export const withUses = (collections: readonly CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) => {
    const uses = collections.flatMap((other) => listUses(other, collection.slug))
    if (uses.length === 0) return collection
    const { hooks } = collection
    return {
      ...collection,
      hooks: { ...hooks, beforeDelete: [refuseWhenUsed(uses), ...(hooks?.beforeDelete ?? [])] },
    }
  })

/** Where a collection refers to documents of another. */
export const listUses = (
  { slug, fields }: Pick<CollectionConfig, 'slug' | 'fields'>,
  target: string,
): Use[] => listPaths(fields, target, '').map((use) => ({ ...use, collection: slug }))

const listPaths = (fields: readonly Field[], target: string, under: string): Omit<Use, 'collection'>[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        listPaths(tab.fields, target, 'name' in tab && tab.name ? `${under}${tab.name}.` : under),
      )
    if (field.type === 'relationship' && field.relationTo === target)
      return [{ path: `${under}${field.name}`, ...toTerms(field.custom) }]
    if (!('fields' in field)) return []
    return listPaths(field.fields, target, 'name' in field && field.name ? `${under}${field.name}.` : under)
  })

const toTerms = (custom: Record<string, unknown> | undefined): { where?: Where } =>
  custom && 'countsWhere' in custom ? { where: (custom as UseTerms).countsWhere } : {}

/** Refuses to delete what other documents refer to: names some that `req.user` may read, and counts those they may not. */
const refuseWhenUsed =
  (uses: readonly Use[]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const issues = (await Promise.all(uses.map((use) => listUsers(req, { use, id })))).flat()
    if (issues.length > 0) throw new FieldError('in-use', issues)
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
