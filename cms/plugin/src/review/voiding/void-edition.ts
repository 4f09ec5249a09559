import type { PayloadRequest } from 'payload'
import { toAwaited } from '../../documents/due.ts'
import { type Review, toEditedReview, toScope } from '../../documents/review-state.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { toPresent } from '../../fields/row.ts'
import { notify } from '../../messages/notify.ts'
import { appendRecord } from '../log/log.ts'
import { store } from '../machine/operation.ts'
import type { Referring } from './open-editions.ts'

type Voided = {
  readonly collection: string
  readonly row: Row
  readonly before: Review
  readonly after: Review
  /** What it was voided by, where that is no edit of the document itself. */
  readonly comment?: string
}

/** Puts into the log that an edition under review went back to draft, and tells those whose text or approval it was. */
export const recordVoided = async (
  req: PayloadRequest,
  { after, before, collection, comment, row }: Voided,
): Promise<void> => {
  const { district, edition, state } = before
  await appendRecord(req, {
    act: 'edit',
    collectionSlug: collection,
    subject: row.id,
    edition,
    from: state,
    to: 'draft',
    ...toPresent({ district, comment }),
  })
  await notify(req, { act: 'edit', collection, row, before, after, comment })
}

/**
 * Returns an edition to draft as an edit of it does, because of a change elsewhere. Whoever changed that has written
 * nothing in this text, and may review it when it is submitted again.
 */
export const voidEdition = async (
  req: PayloadRequest,
  { collection, comment, review: before, reviewable, row }: Referring & { comment: string },
): Promise<void> => {
  const district = (await reviewable.findDistrict?.(row, req)) ?? before.district
  const scope = toScope({ ...before, ...toPresent({ district }) })
  const edited = toEditedReview(before, { contributors: [], scope })
  const { stepDays: days } = documentsOf(req.payload)
  const after = toAwaited({ ...edited, revision: before.revision }, { before, days })
  await recordVoided(req, { collection, row, before, after, comment })
  await store(req, { collection, id: row.id, review: after })
}
