import { toCanonicalJson, toSha256 } from '@exemplar/shared/gazette/digest'
import { genesisDigest } from '@exemplar/shared/gazette/entry'
import {
  type AccountRecord,
  type DocumentRecord,
  type ReviewRecord,
  reviewRecord,
} from '@exemplar/shared/review/record'
import type { PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { nameOf, slugOf } from '../../database/slugs.ts'
import { requireReadable } from '../../fields/guards/readable-text.ts'
import { toPermit } from '../../records/permit.ts'

export const reviewLogSlug = 'review-records'

/** What a new record tells; its number, time, actor and place in the chain are added here. */
export type NewRecord = Untold<DocumentRecord> | Untold<AccountRecord>
type Untold<R extends ReviewRecord> = Omit<R, 'number' | 'at' | 'actor' | 'actorName' | 'role' | 'previous'>

/**
 * Appends one record in the transaction of `req`: who `req.user` is did what. Records of this process follow each
 * other, also those of one bulk edit, whose documents Payload writes side by side in one transaction.
 */
export const appendRecord = (req: PayloadRequest, told: NewRecord): Promise<void> => {
  const turn = last.then(
    () => append(req, told),
    () => append(req, told),
  )
  last = turn
  return turn
}

let last: Promise<void> = Promise.resolve()

const append = async (req: PayloadRequest, told: NewRecord): Promise<void> => {
  requireReadable(told)
  const before = await findLast(req)
  const now = new Date().toISOString()
  const record = reviewRecord.parse({
    number: (before?.number ?? 0) + 1,
    at: before && before.at > now ? before.at : now,
    ...toAuthor(req),
    ...told,
    collectionSlug: nameOf(req, told.collectionSlug),
    previous: before?.digest ?? genesisDigest,
  })
  const content = toCanonicalJson(record)
  await req.payload.create({
    collection: slugOf(req, reviewLogSlug),
    data: { ...record, record: content, digest: await toSha256(content) },
    depth: 0,
    overrideAccess: true,
    req,
    context: toPermit(slugOf(req, reviewLogSlug)),
  })
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

type Stored = { number: number; at: string; digest: string }

const findLast = async (req: PayloadRequest): Promise<Stored | undefined> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, reviewLogSlug),
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0] as Stored | undefined
}

/** Who `req.user` is, as a record names them. */
export const toAuthor = ({ user }: PayloadRequest): Pick<ReviewRecord, 'actor' | 'actorName' | 'role'> => {
  const actor = toActor(user)
  if (!actor) return { actor: 'system', actorName: '系统', role: 'system' }
  const { name, email } = user as { name?: string | null; email?: string | null }
  return { actor: actor.id, actorName: name || email || actor.id, role: actor.role }
}
