import { isWithin } from '@exemplar/shared/review/roles'
import type { Payload, PayloadRequest } from 'payload'
import { toActorOf } from '../access/actor.ts'
import { slugOf } from '../database/slugs.ts'
import { findRow } from '../documents/content.ts'
import { type ReviewColumn, toReview } from '../documents/review-column.ts'
import type { Review } from '../documents/review-state.ts'
import { toValues } from '../fields/row.ts'
import { findSubject } from './subjects.ts'

/** Those of the accounts, each once and in their order, that may read what is told of the document. */
export const listReaders = async (
  req: PayloadRequest,
  { ids, review }: { ids: readonly string[]; review: Review },
): Promise<string[]> => {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return []
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'users'),
    where: { id: { in: asked } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const readers = new Set(docs.filter((user) => isReader(user, review)).map(({ id }) => String(id)))
  return asked.filter((id) => readers.has(id))
}

/** Whether an account, as its row stands, may be told of the document. */
const isReader = (account: object, review: Review): boolean => {
  const actor = toActorOf(account)
  return actor !== undefined && isWithin(actor, review)
}

/** The address to which an account is written about a document; undefined where either is gone, or they may not read it now. */
export const findMailAddress = async (
  payload: Payload,
  { account, ...document }: { account: string; collection: string; id: string },
): Promise<string | undefined> => {
  const user = await payload.findByID({
    collection: slugOf({ payload }, 'users'),
    id: account,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  const { email } = toValues(user) as { email?: string }
  const subject = findSubject(payload, document.collection)
  if (subject) {
    const actor = toActorOf(user)
    return actor && (await subject.mayHear(payload, { actor, id: document.id })) ? email : undefined
  }
  const row = await findRow({ payload }, document)
  if (!user || !row || !isReader(user, toReview(row.review as ReviewColumn))) return undefined
  return email
}
