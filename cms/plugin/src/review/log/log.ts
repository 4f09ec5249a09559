import {
  type AccountRecord,
  type DocumentRecord,
  type ReviewRecord,
  reviewRecord,
} from '@exemplar/shared/review/record'
import type { PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { nameOf, slugOf } from '../../database/slugs.ts'
import { appendToChain, type Chain } from '../../records/append.ts'

export const reviewLogSlug = 'review-records'

/** What a new record tells; its number, time, actor and place in the chain are added here. */
type NewRecord = Untold<DocumentRecord> | Untold<AccountRecord>
type Untold<R extends ReviewRecord> = Omit<R, 'number' | 'at' | 'actor' | 'actorName' | 'role' | 'previous'>

const log: Chain<ReviewRecord> = {
  collection: reviewLogSlug,
  parse: (candidate) => reviewRecord.parse(candidate),
}

/** Appends one record in the transaction of `req`: who `req.user` is did what. */
export const appendRecord = async (req: PayloadRequest, told: NewRecord): Promise<void> => {
  const { collectionSlug, ...rest } = told
  await appendToChain(req, log, { ...toAuthor(req), ...rest, collectionSlug: nameOf(req, collectionSlug) })
}

/** Whether the log tells anything of a document. */
export const hasRecords = async (req: PayloadRequest, subject: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: slugOf(req, reviewLogSlug),
    where: { subject: { equals: subject } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** Who `req.user` is, as a record names them. */
export const toAuthor = ({ user }: PayloadRequest): Pick<ReviewRecord, 'actor' | 'actorName' | 'role'> => {
  const actor = toActor(user)
  if (!actor) return { actor: 'system', actorName: '系统', role: 'system' }
  const { name, email } = user as { name?: string | null; email?: string | null }
  return { actor: actor.id, actorName: name || email || actor.id, role: actor.role }
}
