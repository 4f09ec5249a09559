import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { RequestError } from '../errors/request-errors.ts'
import { findRow } from './content.ts'
import { type ReviewColumn, toReview } from './review-column.ts'
import type { Review } from './review-state.ts'
import type { Reviewable, Row } from './reviewable.ts'
import { documentsOf } from './runtime.ts'

/** Which document. */
export type DocumentAddress = { readonly collection: string; readonly id: string }

/** A document under review as it stands: what kind it is, what it says, and where its edition is. */
export type OpenDocument = { readonly reviewable: Reviewable; readonly row: Row; readonly review: Review }

/**
 * Reads a document for `req.user`, inside the transaction of `req`. Throws `unknown-document` for one that they may not
 * read: to them it does not exist.
 */
export const openDocument = async (
  req: PayloadRequest,
  { collection, id }: DocumentAddress,
): Promise<OpenDocument> => {
  findReviewable(req.payload, collection)
  const readable = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!readable) throw new RequestError('unknown-document')
  return findDocument(req, { collection, id })
}

/** The same for the scheduler, which has no account: `unknown-document` for one that is gone. */
export const findDocument = async (
  req: PayloadRequest,
  { collection, id }: DocumentAddress,
): Promise<OpenDocument> => {
  const reviewable = findReviewable(req.payload, collection)
  const row = await findRow(req, { collection, id })
  if (!row) throw new RequestError('unknown-document')
  return { reviewable, row, review: toReview(row.review as ReviewColumn) }
}

/** The kind that a collection holds; `unknown-document` for a collection without review. */
export const findReviewable = (payload: Payload, collection: string): Reviewable => {
  const reviewable = documentsOf(payload).reviewables.get(collection)
  if (!reviewable) throw new RequestError('unknown-document')
  return reviewable
}
