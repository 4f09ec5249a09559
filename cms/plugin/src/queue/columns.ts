import type { DocumentKind } from '@exemplar/shared/gazette/published-document'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { listEntryRows } from '../gazette/entry-row.ts'
import { toRuntime } from '../runtime.ts'
import { type Ageing, toAgeing } from './ageing.ts'

/** A column of the site: how much it shows, when it last had something new, and whether that is too long ago. */
export type Column = {
  readonly collection: string
  readonly live: number
  readonly last?: string
  readonly ageing: Ageing
}

/** Kinds that the site shows in a column, or a part of one, of their own. */
const columnKinds: readonly DocumentKind[] = [
  'standard-set',
  'story',
  'announcement',
  'conference',
  'press-release',
]

/** All columns, from the gazette; the same for every account, since all of it is public. */
export const listColumns = async (req: PayloadRequest): Promise<Column[]> => {
  const columns: Column[] = []
  for (const [collection, { kind }] of toRuntime(req.payload).reviewables) {
    if (!columnKinds.includes(kind)) continue
    const { totalDocs: live } = await req.payload.count({
      collection: collection as CollectionSlug,
      where: { 'review.live.number': { greater_than: 0 } },
      overrideAccess: true,
      req,
    })
    const where = { kind: { equals: kind }, act: { not_equals: 'withdraw' } }
    const [newest] = await listEntryRows(req, { where, sort: '-number', limit: 1 })
    const last = live > 0 ? newest?.at : undefined
    columns.push({ collection, live, ageing: toAgeing(last, Date.now()), ...(last ? { last } : {}) })
  }
  return columns
}
