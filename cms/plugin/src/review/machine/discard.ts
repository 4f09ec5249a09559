import { toDigest } from '@exemplar/shared/gazette/digest'
import { toShape } from '@exemplar/shared/kinds/index'
import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { AccessError } from '../../access/errors.ts'
import { gather, toContent } from '../../documents/content.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Live, Review } from '../../documents/review-state.ts'
import type { Row } from '../../documents/reviewable.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toIssueText } from '../../errors/issue-text.ts'
import { toPresent, toValues, type Values } from '../../fields/row.ts'
import { toWhole } from '../../fields/whole-row.ts'
import { type EntryRow, findLatestEntryOf, parseStored, readHead } from '../../gazette/entry/entry-row.ts'
import { ReviewError } from '../errors.ts'
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
  const entry = await requireNewest(req, { subject: row.id, live })
  const former = await readFormer(input, { entry, live })
  const fields = listFields(req, reviewable.collection.slug).filter(({ name }) => !ownColumns.includes(name))
  const was = toReview(former.review as Partial<ReviewColumn>)
  // A row that was recovered may hold an older text than the one that is public under its number.
  const head = readHead(entry)
  if (head.act === 'withdraw' || was.submittedDigest !== head.documentDigest)
    throw new ReviewError('live-text-missing')
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
): Promise<EntryRow> => {
  const latest = await findLatestEntryOf(req, subject)
  if (latest?.number !== live.number) throw new ReviewError('edition-stands')
  return latest
}

/**
 * The row as it was when its public edition came out: the first version that knows of that entry. Throws
 * `live-text-missing` where there is none, or something is gone that it refers to.
 */
const readFormer = async (
  { req, reviewable, row }: StepContext,
  { entry, live }: { entry: EntryRow; live: Live },
): Promise<Values> => {
  const read = async (depth: number): Promise<Values | undefined> => {
    const { docs } = await req.payload.findVersions({
      collection: reviewable.collection.slug as CollectionSlug,
      where: {
        and: [{ parent: { equals: row.id } }, { 'version.review.live.number': { equals: live.number } }],
      },
      ...{ sort: 'version.review.revision', limit: 1, pagination: false },
      ...{ depth, overrideAccess: true, req },
    })
    return docs[0] && toValues(docs[0].version)
  }
  const [former, related] = [await read(0), await read(2)]
  if (!former || !related) throw new ReviewError('live-text-missing')
  const lacking = await listLacking({ req, reviewable, entry, former: { ...related, id: row.id } })
  if (lacking.length > 0) throw new ReviewError('live-text-missing', lacking)
  return former
}

/** What the public text has and the row as it was has not any more: a database drops what refers to a deleted row. */
const listLacking = async ({
  entry,
  former,
  req,
  reviewable,
}: {
  entry: EntryRow
  former: Row
} & Pick<StepContext, 'req' | 'reviewable'>): Promise<Issue[]> => {
  const shape = toShape(reviewable.kind)
  // What an older release published need not be what this one would publish.
  if (!shape.safeParse(parseStored(entry, entry.document ?? 'null')).success) return []
  const document = reviewable.toDocument(await gather(req, { reviewable, row: former }))
  const { error } = shape.safeParse(document, { error: toIssueText })
  return error?.issues.map(({ path, message }) => ({ path: path.join('.'), message })) ?? []
}

const listFields = ({ payload }: PayloadRequest, collection: string): readonly FlattenedField[] =>
  payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []

/** The digest of a text that need not be whole. */
const toDigestOf = async ({ reviewable, row }: StepContext): Promise<string> => {
  const content = await toContent(reviewable, row)
  if ('digest' in content) return content.digest
  return toDigest(JSON.parse(JSON.stringify(reviewable.toDocument(row))))
}
