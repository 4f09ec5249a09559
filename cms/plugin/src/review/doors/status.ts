import type { DocumentRecord } from '@exemplar/shared/review/record'
import { type Refusal, refusal } from '@exemplar/shared/review/refusal'
import { type Actor, type ReviewLevels, toLevelName } from '@exemplar/shared/review/roles'
import { type Transition, transitionNames } from '@exemplar/shared/review/transitions'
import type { PayloadRequest } from 'payload'
import { takesPart, toActor } from '../../access/actor.ts'
import { AccessError } from '../../access/errors.ts'
import { checkContent, findAnswer } from '../../check/content-check.ts'
import type { Finding } from '../../check/findings.ts'
import { slugOf } from '../../database/slugs.ts'
import { type Candidate, listCandidates } from '../../documents/candidates.ts'
import { listIssuesBeforeReview, toContent } from '../../documents/content.ts'
import { openDocument } from '../../documents/open-document.ts'
import { type Answer, type Review, toEdition } from '../../documents/review-state.ts'
import { documentsOf } from '../../documents/runtime.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { reviewLogSlug } from '../log/log.ts'
import { findAnswerRefusal } from '../machine/answer.ts'

/** What the review panel shows. */
export type ReviewStatus = Pick<
  Review,
  'state' | 'level' | 'edition' | 'revision' | 'live' | 'publishAt' | 'dueAt'
> & {
  /** Who is to take the next step, where somebody was named. */
  readonly assignee?: Candidate
  /** Who may take it. */
  readonly candidates: readonly Candidate[]
  /** Whether the reader may name somebody. */
  readonly canAssign: boolean
  /** Published unreviewed, and nobody else has reviewed it yet. */
  readonly owed: boolean
  readonly levels: ReviewLevels
  readonly approvals: readonly {
    level: number
    levelName: { zh: string; en: string }
    name: string
    role: string
    at: string
  }[]
  readonly allowed: readonly Transition[]
  readonly refused: readonly { transition: Transition; reason: Refusal; zh: string; en: string }[]
  /** What keeps the edition from being submitted, field by field. */
  readonly issues: readonly Issue[]
  /** What the content check finds, with the answer that stands, and whether the reader may answer. */
  readonly findings: readonly (Finding & { answer?: Answer; refused?: Refusal })[]
  readonly log: readonly Pick<
    DocumentRecord,
    'at' | 'actorName' | 'role' | 'act' | 'from' | 'to' | 'comment' | 'edition'
  >[]
}

const logLength = 50

/** Where a document stands and what `req.user` may do with it now. `unknown-document` where they may not read it. */
export const readStatus = async (
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<ReviewStatus> => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  const { reviewable, row, review } = await openDocument(req, { collection, id })
  const content = await toContent(reviewable, row)
  const levels = documentsOf(req.payload).reviewLevels
  const candidates = await listCandidates(req, review)
  const assignee = candidates.find(({ id }) => id === review.assignee)
  const { state, level, edition, revision, live, publishAt, dueAt, owed } = review
  return {
    ...{ state, level, levels, edition, revision, owed: owed !== undefined },
    ...(live ? { live } : {}),
    ...(publishAt ? { publishAt } : {}),
    ...(dueAt ? { dueAt } : {}),
    ...(assignee ? { assignee } : {}),
    candidates,
    canAssign: candidates.length > 0 && takesPart(actor),
    approvals: await listApprovals(req, { id, review, levels }),
    ...toOptions(actor, { review, levels }),
    issues: [...listIssuesBeforeReview(reviewable, row), ...('issues' in content ? content.issues : [])],
    findings: withAnswers(await checkContent(req, { reviewable, row }), { actor, review }),
    log: await listLog(req, id),
  }
}

const toOptions = (
  actor: Actor,
  { review, levels }: { review: Review; levels: ReviewLevels },
): Pick<ReviewStatus, 'allowed' | 'refused'> => {
  const allowed: Transition[] = []
  const refused: { transition: Transition; reason: Refusal; zh: string; en: string }[] = []
  for (const transition of transitionNames) {
    const reason = refusal(actor, transition, toEdition(review, { transition, levels }))
    if (reason === undefined) allowed.push(transition)
    else {
      const { zh, en } = AccessError.rows[reason]
      refused.push({ transition, reason, zh, en })
    }
  }
  return { allowed, refused }
}

const withAnswers = (
  findings: readonly Finding[],
  { actor, review }: { actor: Actor; review: Review },
): ReviewStatus['findings'] =>
  findings.map((finding) => {
    const answer = findAnswer(finding, review)
    const refused = findAnswerRefusal(actor, { finding, review })
    return { ...finding, ...(answer ? { answer } : {}), ...(refused ? { refused } : {}) }
  })

const listApprovals = async (
  req: PayloadRequest,
  { id, review, levels }: { id: string; review: Review; levels: ReviewLevels },
): Promise<ReviewStatus['approvals']> => {
  if (review.approvals.length === 0) return []
  const by = review.approvals.map((approval) => approval.by)
  // As they were called then: the log keeps names, also of accounts that are gone.
  const { docs } = await req.payload.find({
    collection: slugOf(req, reviewLogSlug),
    where: { subject: { equals: id }, act: { equals: 'approve' }, actor: { in: by } },
    sort: 'number',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const names = new Map(
    (docs as unknown as DocumentRecord[]).map(({ actor, actorName }) => [actor, actorName]),
  )
  return review.approvals.map(({ level, by, role, at }) => ({
    level,
    levelName: toLevelName(level, levels),
    name: names.get(by) || by,
    role,
    at,
  }))
}

const listLog = async (req: PayloadRequest, id: string): Promise<ReviewStatus['log']> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, reviewLogSlug),
    where: { subject: { equals: id } },
    sort: '-number',
    limit: logLength,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return (docs as unknown as (DocumentRecord & { comment?: string | null })[]).map(
    ({ at, actorName, role, act, from, to, comment, edition }) => ({
      ...{ at, actorName, role, act, from, to, edition },
      ...(comment ? { comment } : {}),
    }),
  )
}
