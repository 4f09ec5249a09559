import { toKind } from '@exemplar/shared/kinds/index'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { listEntryRows } from '../../gazette/entry/entry-row.ts'
import { type Ageing, toAgeing } from './ageing.ts'

/** A column of the site: how much it shows, when it last had something new, and whether that is too long ago. */
export type Column = {
  readonly collection: string
  readonly live: number
  readonly last?: string
  readonly ageing: Ageing
}

/** All columns, from the gazette; the same for every account, since all of it is public. */
export const listColumns = async (req: PayloadRequest): Promise<Column[]> => {
  const columns: Column[] = []
  for (const [collection, { kind }] of documentsOf(req.payload).reviewables) {
    if (!toKind(kind).column) continue
    const { live, newest } = await findLive(req, collection)
    const [entry] =
      newest === undefined
        ? []
        : await listEntryRows(req, { where: { number: { equals: newest } }, limit: 1 })
    const last = entry?.at
    columns.push({ collection, live, ageing: toAgeing(last, Date.now()), ...(last ? { last } : {}) })
  }
  return columns
}

/** How many documents of a collection are public, and the newest of their gazette numbers. */
const findLive = async (
  req: PayloadRequest,
  collection: string,
): Promise<{ live: number; newest: number | undefined }> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { 'review.live.number': { greater_than: 0 } },
    sort: '-review.live.number',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [row] = docs as unknown as Row[]
  return { live: totalDocs, newest: row && toReview(row.review as ReviewColumn).live?.number }
}
