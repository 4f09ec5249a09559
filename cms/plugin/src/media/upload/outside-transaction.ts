import { initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { mediaSlug } from '../../fields/media-slug.ts'

const outside = new WeakSet<PayloadRequest>()
const seen = new WeakSet<PayloadRequest>()

/**
 * Ends the transaction that Payload has just begun for an upload over REST, in which nothing has been written: waiting
 * for a turn, deriving pictures and talking to a store of files may take long, and with SQLite nobody else can save
 * meanwhile. What is called by other code stays in that code's transaction.
 */
export const leaveTransaction = async (req: PayloadRequest): Promise<void> => {
  if (req.payloadAPI !== 'REST' || req.routeParams?.collection !== slugOf(req, mediaSlug) || seen.has(req))
    return
  seen.add(req)
  outside.add(req)
  await killTransaction(req)
}

/** Begins the transaction again, before the first write; Payload commits it at the end. */
export const rejoinTransaction = async (req: PayloadRequest): Promise<void> => {
  if (outside.delete(req)) await initTransaction(req)
}
