import type { Approval, Edition } from '@exemplar/shared/review/edition'
import type { ReviewLevels, Scope } from '@exemplar/shared/review/roles'
import type { ReviewState, Transition } from '@exemplar/shared/review/transitions'

/** The live edition of a row: which one, and the number of the gazette entry that made it public. */
export type Live = { readonly edition: number; readonly number: number }

/** Why a finding (its key) may stand, who says so and when. */
export type Answer = {
  readonly finding: string
  readonly by: string
  readonly reason: string
  readonly at: string
}

/** What the group `review` of a row holds, read whole. */
export type Review = Scope & {
  readonly state: ReviewState
  readonly edition: number
  readonly level: number
  /** Rises with every write of the row; whoever acts says which one they saw. */
  readonly revision: number
  readonly contributors: readonly string[]
  readonly approvals: readonly Approval[]
  readonly submittedBy?: string
  /** Digest of the published shape as submitted: what reviewers approve and the publisher publishes. */
  readonly submittedDigest?: string
  /** Random bits in that shape, made with each submission: they are approved and published with the text, and go with it. */
  readonly salt?: string
  readonly publishAt?: string
  readonly scheduledBy?: string
  readonly live?: Live
  /** Published without review: somebody else than those barred still has to review what is live. */
  readonly owed?: { readonly barred: readonly string[] }
  /** Answers to findings of the content check; each stands as long as the words it is about do. */
  readonly answers: readonly Answer[]
  /** Who is to take the next step, where somebody was named; others who may take it still may. */
  readonly assignee?: string
  /** When the next step is due (instant); absent where nothing waits. */
  readonly dueAt?: string
}

/** What an edit brings: who wrote the text that came with it, and where the document belongs now. */
type Edit = { readonly contributors: readonly string[]; readonly scope: Scope }

/** The review of a row that nobody has submitted yet. */
export const toFirstReview = ({ contributors, scope }: Edit): Review => ({
  state: 'draft',
  edition: 1,
  level: 0,
  revision: 1,
  contributors: [...new Set(contributors)],
  approvals: [],
  answers: [],
  ...scope,
})

/**
 * Back to draft, as an edit leaves it: approvals void, the content unsubmitted, the editor among the contributors. Who
 * was named to go on is named no more where the document has moved: they may not even see it there.
 */
export const toEditedReview = (review: Review, { contributors, scope }: Edit): Review => {
  const {
    submittedBy,
    submittedDigest,
    salt,
    publishAt,
    scheduledBy,
    assignee,
    district: from,
    unit: _kept,
    ...kept
  } = review
  return {
    ...kept,
    ...(assignee === undefined || from !== scope.district ? {} : { assignee }),
    state: review.state === 'changes-requested' ? 'changes-requested' : 'draft',
    level: 0,
    revision: review.revision + 1,
    approvals: [],
    contributors: [...new Set([...review.contributors, ...contributors])],
    ...scope,
  }
}

/** Where a document belongs, out of whatever else is known of it. */
export const toScope = ({ district, unit }: Scope): Scope => ({
  ...(district === undefined ? {} : { district }),
  ...(unit === undefined ? {} : { unit }),
})

/**
 * The edition that a transition is about, as the rules see it: withdrawing and reviewing afterwards are about the live
 * edition, which stays public while the next one is in review; everything else about the working edition.
 */
export const toEdition = (
  review: Review,
  { transition, levels }: { transition: Transition; levels: ReviewLevels },
): Edition => ({
  state: aboutLive.includes(transition) && review.live ? 'published' : review.state,
  level: review.level,
  levels,
  scope: toScope(review),
  contributors: review.contributors,
  approvals: review.approvals,
  isLive: review.live !== undefined,
  ...(review.submittedBy === undefined ? {} : { submittedBy: review.submittedBy }),
  ...(review.owed ? { owed: review.owed } : {}),
})

const aboutLive: readonly Transition[] = ['withdraw', 'review-afterwards']
