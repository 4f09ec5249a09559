import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, RequestContext } from 'payload'
import { toNumber, toValues, type Values } from '../../fields/row.ts'
import { hasPermit } from '../../records/permit.ts'

/** What Payload itself copies in a write: a version that it restores, or a document that it duplicates. */
type Source = { readonly from: 'version' | 'document'; readonly id: string }

// A text: Payload takes a context without one for empty, and drops it.
const place = 'exemplarSource'

type Incoming = { readonly id?: unknown; readonly duplicateFromID?: unknown; readonly data?: unknown }

/**
 * Notes what a write copies, and drops what its caller says of the review. All that counts of it is the revision that an
 * edit started from. Also the source is noted anew for every write: those of one GraphQL request share their context.
 */
export const receiveWrite: CollectionBeforeOperationHook = ({ args, collection, context, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return args
  const incoming = args as unknown as Incoming
  Object.assign(context, { [place]: toSource(operation, incoming) })
  const id = typeof incoming.id === 'string' ? incoming.id : ''
  const data = toValues(incoming.data)
  if (!('review' in data) || hasPermit(context, collection.slug, id)) return args
  const { review, ...rest } = data
  const revision = toNumber(toValues(review).revision)
  return { ...args, data: revision === undefined ? rest : { ...rest, review: { revision } } } as typeof args
}

const toSource = (
  operation: 'create' | 'update' | 'restoreVersion',
  { id, duplicateFromID }: Incoming,
): Source | undefined => {
  if (operation === 'restoreVersion') return { from: 'version', id: String(id) }
  const isCopy = operation === 'create' && duplicateFromID !== undefined && duplicateFromID !== null
  return isCopy ? { from: 'document', id: String(duplicateFromID) } : undefined
}

/** The stored row that the write at hand copies, relations as ids; undefined where it copies none. */
export const findSource = async (
  req: PayloadRequest,
  { collection, context }: { collection: string; context: RequestContext },
): Promise<Values | undefined> => {
  const source = context[place] as Source | undefined
  if (!source) return undefined
  const how = { collection: collection as CollectionSlug, id: source.id, depth: 0, overrideAccess: true, req }
  if (source.from === 'document') return toValues(await req.payload.findByID(how))
  return toValues((await req.payload.findVersionByID(how)).version)
}
