import { type CollectionBeforeOperationHook, combineQueries, executeAccess, Forbidden } from 'payload'

type Asked = Pick<Parameters<CollectionBeforeOperationHook>[0], 'collection' | 'overrideAccess' | 'req'> & {
  readonly args: unknown
  readonly operation: 'create' | 'update'
}

/**
 * Asks what Payload asks itself, but only after its hooks: whether who sends a file may write this row. Before anything
 * is done with the file, so that nobody without the right keeps others waiting. Throws Payload's Forbidden.
 */
export const requireRight = async ({ args, collection, operation, overrideAccess, req }: Asked) => {
  if (overrideAccess) return
  const { id, data } = args as { id?: number | string; data?: unknown }
  const right = await executeAccess(
    { ...(id === undefined ? {} : { id }), data, req },
    collection.access[operation],
  )
  if (right === true || id === undefined) return
  const where = combineQueries({ id: { equals: id } }, right)
  const { totalDocs } = await req.payload.count({ collection: collection.slug, where, req })
  if (totalDocs === 0) throw new Forbidden(req.t)
}
