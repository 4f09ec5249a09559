import { toDigest } from '@exemplar/shared/gazette/digest'
import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { AccessError } from '../../access/errors.ts'
import { toContent } from '../../documents/content.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Live, Review } from '../../documents/review-state.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toPresent, toValues, type Values } from '../../fields/row.ts'
import { toWhole } from '../../fields/whole-row.ts'
import { findLatestEntryOf } from '../../gazette/entry/entry-row.ts'
import { ReviewError } from '../errors.ts'
import { listReferences } from '../gate/references.ts'
import { readPlaced, type Step, type StepContext } from './step.ts'

/** What no text of a document is made of: the row's own columns, and its review. */
const ownColumns: readonly string[] = ['id', 'createdAt', 'updatedAt', 'review']

/**
 * Gives up the edition that is being written: the row says again what it said when it was revised, and its review is
 * that of the public edition. A debt and a place that have changed since are as they are now. The record has the digest
 * of what was given up, whether or not that was whole.
 */
export const discard = async (input: StepContext): Promise<Step<'published'>> => {
  const { req, review, reviewable, row } = input
  const { live } = review
  if (!live) throw new AccessError('nothing-live')
  await requireNewest(req, { subject: row.id, live })
  const collection = reviewable.collection.slug
  const former = await readFormer(req, { collection, id: row.id, live })
  const fields = listFields(req, collection).filter(({ name }) => !ownColumns.includes(name))
  const was = toReview(former.review as Partial<ReviewColumn>)
  const placed = await readPlaced({ ...input, row: { ...former, id: row.id } })
  return {
    review: toReturned(placed, { was, live }),
    edition: review.edition,
    contentDigest: await toDigestOf(input),
    fields: toWhole(fields, former),
  }
}

const toReturned = (
  { submittedBy, submittedDigest, salt, ...kept }: Review,
  { was, live }: { was: Review; live: Live },
): Review & { state: 'published' } => ({
  ...kept,
  state: 'published',
  edition: live.edition,
  level: was.level,
  approvals: was.approvals,
  contributors: was.contributors,
  answers: was.answers,
  ...toPresent({
    submittedBy: was.submittedBy,
    submittedDigest: was.submittedDigest,
    salt: was.salt,
  }),
})

/** Without transactions an edition can stand in the gazette that its row knows nothing of: that one is not given up. */
const requireNewest = async (
  req: PayloadRequest,
  { subject, live }: { subject: string; live: Live },
): Promise<void> => {
  const latest = await findLatestEntryOf(req, subject)
  if (latest?.number !== live.number) throw new ReviewError('edition-stands')
}

/**
 * The row as it was when its public edition came out: the first version that knows of that entry. What it refers to has
 * to be there still. Throws `live-text-missing`.
 */
const readFormer = async (
  req: PayloadRequest,
  { collection, id, live }: { collection: string; id: string; live: Live },
): Promise<Values> => {
  const { docs } = await req.payload.findVersions({
    collection: collection as CollectionSlug,
    where: { and: [{ parent: { equals: id } }, { 'version.review.live.number': { equals: live.number } }] },
    sort: 'version.review.revision',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const version = docs[0]?.version
  const former = toValues(version)
  const gone = version ? await listGone(req, { collection, former }) : []
  if (!version || gone.length > 0) throw new ReviewError('live-text-missing', gone)
  return former
}

const listFields = ({ payload }: PayloadRequest, collection: string): readonly FlattenedField[] =>
  payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []

const listGone = async (
  req: PayloadRequest,
  { collection, former }: { collection: string; former: Values },
): Promise<Issue[]> => {
  const gone: Issue[] = []
  for (const { collection: slug, id, path } of listReferences(listFields(req, collection), former)) {
    const target = { collection: slug as CollectionSlug, id, depth: 0, disableErrors: true, req }
    const found = await req.payload.findByID({ ...target, overrideAccess: true })
    if (!found) gone.push({ path, message: '这里引用的内容已经删除' })
  }
  return gone
}

/** The digest of a text that need not be whole. */
const toDigestOf = async ({ reviewable, row }: StepContext): Promise<string> => {
  const content = await toContent(reviewable, row)
  if ('digest' in content) return content.digest
  return toDigest(JSON.parse(JSON.stringify(reviewable.toDocument(row))))
}
