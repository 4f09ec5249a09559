import { findWriteRefusal } from '@exemplar/shared/review/refusal'
import type { Scope } from '@exemplar/shared/review/roles'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { toActor } from '../../access/actor.ts'
import { AccessError } from '../../access/errors.ts'
import { findRow } from '../../documents/content.ts'
import { toAwaited } from '../../documents/due.ts'
import { type ReviewColumn, toReview, toReviewColumn } from '../../documents/review-column.ts'
import { type Review, toEditedReview, toFirstReview } from '../../documents/review-state.ts'
import type { Reviewable } from '../../documents/reviewable.ts'
import { toPresent, toValues } from '../../fields/row.ts'
import { GazetteError } from '../../gazette/errors.ts'
import { hasPermit } from '../../records/permit.ts'
import { ReviewError } from '../errors.ts'
import { hasRecords } from '../log/log.ts'
import { isOpen } from '../voiding/open-editions.ts'
import { recordVoided } from '../voiding/void-edition.ts'
import { refuseOutOfReach } from './reach.ts'
import { findSource } from './source.ts'

/**
 * The one gate that every write of a reviewable row passes, whatever door it came through (admin, REST, GraphQL, Local
 * API, bulk edit, restored version, duplicate, import). A write by an operation passes as it is. Any other is an edit:
 * it can change content, never the review, and it returns an edition under review to draft.
 */
export const guardWrite =
  (reviewable: Reviewable, { stepDays }: { readonly stepDays: number }): CollectionBeforeChangeHook =>
  async ({ collection, context, data, operation, originalDoc, req }) => {
    if ('_status' in data) throw new ReviewError('not-through-review')
    if (operation === 'update' && hasPermit(context, collection.slug, originalDoc.id)) return data

    const before = operation === 'update' ? toReview(originalDoc.review) : undefined
    const actor = toActor(req.user)
    const district =
      reviewable.findDistrict &&
      ((await reviewable.findDistrict(data, req)) ?? before?.district ?? actor?.district)
    const unit = before ? before.unit : actor?.unit
    const scope = toPresent({ district, unit })
    refuseStrangers(req, scope)
    // A copy and a restored version bring their text's writers along: none of them may review it.
    const source = await findSource(req, { collection: collection.slug, context })
    const writers = toReview(source?.review as ReviewColumn | undefined).contributors
    const contributors = [...writers, ...(actor ? [actor.id] : [])]
    const stored = [originalDoc, source].map(toValues)
    if (!before) {
      await refuseOutOfReach(req, { collection, data, stored })
      return { ...data, correction: null, review: toReviewColumn(toFirstReview({ contributors, scope })) }
    }

    refuseStrangers(req, before)
    refuseClosed(before, data, originalDoc)
    if (!source) refuseStale(before, data.review)
    await refuseOutOfReach(req, { collection, data, stored })
    const edited = toEditedReview(before, { contributors, scope })
    return {
      ...data,
      // Restoring a version leaves out what the account may not change.
      slug: data.slug ?? originalDoc.slug,
      // The sentence of a version that is restored told of another correction.
      ...toCorrected(before, source ? toValues(originalDoc) : data),
      review: toReviewColumn(toAwaited(edited, { before, days: stepDays })),
    }
  }

/** Puts an edit that voided a review into the log, and tells those whose text or approval it was. */
export const recordVoidingEdit: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update' || hasPermit(context, collection.slug, doc.id)) return
  const before = toReview(previousDoc?.review)
  if (!isOpen(before)) return
  const after = toReview(doc.review)
  await recordVoided(req, { collection: collection.slug, row: doc, before, after })
}

/** Who may write in it deletes it; and what was submitted once is kept: only what the review log does not know goes. */
export const guardDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const row = await findRow(req, { collection: collection.slug, id: String(id) })
  refuseStrangers(req, toReview(row?.review as ReviewColumn | undefined))
  if (await hasRecords(req, String(id))) throw new ReviewError('not-deletable')
}

/** Trusted code without a user may write drafts; a user has to be one who writes, and of this district or unit. */
const refuseStrangers = (req: PayloadRequest, scope: Scope): void => {
  if (!req.user) return
  const actor = toActor(req.user)
  if (!actor) throw new AccessError('wrong-role')
  const refused = findWriteRefusal(actor, scope)
  if (refused) throw new AccessError(refused)
}

const refuseClosed = (
  before: Review,
  data: Readonly<Record<string, unknown>>,
  original: Readonly<Record<string, unknown>>,
): void => {
  if (before.state === 'published') throw new ReviewError('revise-first')
  if (before.state === 'withdrawn') throw new GazetteError('withdrawn-is-final')
  if (before.live && data.slug !== undefined && data.slug !== original.slug)
    throw new GazetteError('slug-is-permanent')
}

/** Where nothing is public yet, nothing is corrected. */
const toCorrected = ({ live }: Review, { correction }: Readonly<Record<string, unknown>>) => ({
  correction: live ? correction : null,
})

const refuseStale = (before: Review, incoming: Partial<ReviewColumn> | undefined): void => {
  const seen = incoming?.revision
  if (typeof seen === 'number' && seen !== before.revision) throw new ReviewError('stale-revision')
}
