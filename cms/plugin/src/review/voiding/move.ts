import type { PayloadRequest } from 'payload'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { store } from '../machine/operation.ts'
import { listReferringRows } from './referring-rows.ts'
import type { Target } from './relations.ts'

/**
 * Takes every document along to the district that what it refers to lies in now: drafts and what is public too. Who was
 * named to go on is named no more: they may not even see it there. Editions under review have been voided before.
 */
export const moveDocuments = async (req: PayloadRequest, target: Target): Promise<void> => {
  const referred = new Map([[target.collection, new Set([target.id])]])
  for (const [collection, { findDistrict }] of documentsOf(req.payload).reviewables) {
    if (!findDistrict) continue
    for (const row of await listReferringRows(req, { collection, referred })) {
      const district = await findDistrict(row, req)
      const { assignee, ...review } = toReview(row.review as ReviewColumn)
      if (district === undefined || district === review.district) continue
      await store(req, { collection, id: row.id, review: { ...review, district } })
    }
  }
}
