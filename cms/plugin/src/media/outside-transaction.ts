import { initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { toValues, type Values } from '../fields/row.ts'
import { mediaSlug } from './media-slug.ts'

const outside = new WeakSet<PayloadRequest>()
const seen = new WeakSet<PayloadRequest>()

/**
 * Ends the transaction that Payload has just begun for an upload over REST, in which nothing has been written: deriving
 * pictures and talking to a store of files may take long, and with SQLite nobody else can save meanwhile. What is
 * called by other code stays in that code's transaction.
 */
export const leaveTransaction = async (req: PayloadRequest): Promise<void> => {
  if (req.payloadAPI !== 'REST' || req.routeParams?.collection !== mediaSlug || seen.has(req)) return
  seen.add(req)
  outside.add(req)
  await killTransaction(req)
}

/**
 * Begins the transaction again, before the first write; Payload commits it at the end. Throws `written-meanwhile` where
 * the row is not any more what it was when the upload began.
 */
export const rejoinTransaction = async (req: PayloadRequest, original: Values | undefined): Promise<void> => {
  if (!outside.delete(req)) return
  await initTransaction(req)
  if (typeof original?.id !== 'string') return
  const now = await req.payload.findByID({
    collection: mediaSlug,
    id: original.id,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (toValues(now).updatedAt !== original.updatedAt) throw new ExemplarError('written-meanwhile')
}
