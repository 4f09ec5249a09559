import type { CollectionSlug, PayloadRequest } from 'payload'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { store } from '../machine/operation.ts'
import { isReferring, type Target } from './relations.ts'

/**
 * Takes every document along to the district that what it refers to lies in now: drafts and what is public too. Who was
 * named to go on is named no more: they may not even see it there. Editions under review have been voided before.
 */
export const moveDocuments = async (req: PayloadRequest, target: Target): Promise<void> => {
  for (const [collection, { findDistrict }] of documentsOf(req.payload).reviewables) {
    if (!findDistrict) continue
    for (const row of await listAll(req, collection)) {
      if (!isReferring(req.payload, { collection, row, target })) continue
      const district = await findDistrict(row, req)
      const { assignee, ...review } = toReview(row.review as ReviewColumn)
      if (district === undefined || district === review.district) continue
      await store(req, { collection, id: row.id, review: { ...review, district } })
    }
  }
}

const listAll = async (req: PayloadRequest, collection: string): Promise<Row[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Row[]
}
