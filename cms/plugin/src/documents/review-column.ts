import type { Approval } from '@exemplar/shared/review/edition'
import type { Role } from '@exemplar/shared/review/roles'
import type { ReviewState } from '@exemplar/shared/review/transitions'
import { toPresent, toText } from '../fields/row.ts'
import type { Answer, Review } from './review-state.ts'

/** The group `review` as Payload stores it: absent is null, lists are rows. */
export type ReviewColumn = {
  state: ReviewState
  edition: number
  level: number
  revision: number
  contributors: { account: string }[]
  approvals: { level: number; by: string; role: Role; at: string; digest: string }[]
  district: string | null
  unit: string | null
  submittedBy: string | null
  submittedDigest: string | null
  salt: string | null
  publishAt: string | null
  scheduledBy: string | null
  owed: boolean
  barred: { account: string }[]
  answers: Answer[]
  assignee: string | null
  dueAt: string | null
  live: { edition: number | null; number: number | null }
}

/** Reads the group of a row. A row without one (made before the plugin) counts as a fresh draft. */
export const toReview = (column: Partial<ReviewColumn> | undefined | null): Review => {
  const row = column ?? {}
  return {
    state: row.state ?? 'draft',
    edition: row.edition ?? 1,
    level: row.level ?? 0,
    revision: row.revision ?? 0,
    contributors: (row.contributors ?? []).map(({ account }) => account),
    approvals: (row.approvals ?? []).map(toApproval),
    answers: (row.answers ?? []).map(({ finding, by, reason, at }) => ({ finding, by, reason, at })),
    ...(row.owed ? { owed: { barred: (row.barred ?? []).map(({ account }) => account) } } : {}),
    ...toPresent({
      district: toText(row.district),
      unit: toText(row.unit),
      submittedBy: toText(row.submittedBy),
      submittedDigest: toText(row.submittedDigest),
      salt: toText(row.salt),
      publishAt: toText(row.publishAt),
      scheduledBy: toText(row.scheduledBy),
      assignee: toText(row.assignee),
      dueAt: toText(row.dueAt),
    }),
    ...(row.live?.number && row.live.edition
      ? { live: { number: row.live.number, edition: row.live.edition } }
      : {}),
  }
}

/** Writes the group whole, so that nothing of an earlier state stays behind. */
export const toReviewColumn = (review: Review): ReviewColumn => ({
  state: review.state,
  edition: review.edition,
  level: review.level,
  revision: review.revision,
  contributors: review.contributors.map((account) => ({ account })),
  approvals: review.approvals.map((approval) => ({ ...approval })),
  district: review.district ?? null,
  unit: review.unit ?? null,
  submittedBy: review.submittedBy ?? null,
  submittedDigest: review.submittedDigest ?? null,
  salt: review.salt ?? null,
  publishAt: review.publishAt ?? null,
  scheduledBy: review.scheduledBy ?? null,
  owed: review.owed !== undefined,
  barred: (review.owed?.barred ?? []).map((account) => ({ account })),
  answers: review.answers.map((answer) => ({ ...answer })),
  assignee: review.assignee ?? null,
  dueAt: review.dueAt ?? null,
  live: { edition: review.live?.edition ?? null, number: review.live?.number ?? null },
})

const toApproval = ({ level, by, role, at, digest }: Approval): Approval => ({ level, by, role, at, digest })
