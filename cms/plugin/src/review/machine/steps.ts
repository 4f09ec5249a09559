import { toBeijingDate } from '@exemplar/shared/beijing'
import type { ReviewRequest } from '@exemplar/shared/review/record'
import { type Actor, isWithin } from '@exemplar/shared/review/roles'
import type { ReviewState, Transition, transitions } from '@exemplar/shared/review/transitions'
import type { PayloadRequest } from 'payload'
import { AccessError } from '../../access/errors.ts'
import { requireAnswered } from '../../check/content-check.ts'
import { requireSoundWithdrawal } from '../../check/withdrawal-check.ts'
import { isApprovedAs } from '../../documents/approved.ts'
import { type Content, toContent } from '../../documents/content.ts'
import { isTooFar } from '../../documents/due.ts'
import { DocumentError } from '../../documents/errors.ts'
import { toReviewColumn } from '../../documents/review-column.ts'
import type { Review } from '../../documents/review-state.ts'
import type { Reviewable, Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { findEntrySalt, toSalt } from '../../documents/salt.ts'
import { appendEntry } from '../../gazette/entry/append.ts'
import { type EntryRow, findLatestEntryOf, readHead } from '../../gazette/entry/entry-row.ts'
import { type Looked, requireFiles } from '../../gazette/files/require-files.ts'
import { ReviewError } from '../errors.ts'
import { lockReferred } from '../voiding/locks.ts'

type Sound = Extract<Content, { digest: string }>

/** What every step sees: who acts, on which row, in which state of review. */
type StepContext = {
  readonly req: PayloadRequest
  readonly reviewable: Reviewable
  readonly row: Row
  readonly actor: Actor
  readonly review: Review
  /** The files of the document that were looked for before the transaction. */
  readonly looked: Looked
}

type StepInput<T extends Transition = Transition> = StepContext & {
  readonly request: Extract<ReviewRequest, { transition: T }>
}

/** What a step comes to: the review to store, the digest of the content it was about, the gazette number it wrote. */
export type Step<S extends ReviewState = ReviewState> = {
  readonly review: Review & { readonly state: S }
  /** The edition it was about, where that is not the working one. */
  readonly edition?: number
  readonly contentDigest?: string
  readonly entry?: number
}

/** The states that a transition comes to by the table; a review afterwards leaves the edition that is being written as it is. */
type Target<T extends Transition> = T extends 'review-afterwards'
  ? ReviewState
  : (typeof transitions)[T]['to'][number]

type Steps = { readonly [T in Transition]: (input: StepInput<T>) => Promise<Step<Target<T>>> }

/** The published shape of the row; `incomplete` with every issue while it does not parse. */
const requireContent = async ({ reviewable, row }: StepContext): Promise<Sound> => {
  const content = await toContent(reviewable, row)
  if ('issues' in content) throw new ReviewError('incomplete', content.issues)
  return content
}

/** The content, provided it still is what was submitted: an approval is given to an exact text, and only that goes out. */
const requireSubmittedContent = async (input: StepContext): Promise<Sound> => {
  const content = await requireContent(input)
  if (content.digest !== input.review.submittedDigest) throw new ReviewError('digest-changed')
  return content
}

/** That nothing comes out on a day on which it must not; `dated-ahead` with the place that says so. */
const requireDay = ({ reviewable, row }: StepContext, at: string): void => {
  const issues = reviewable.listIssuesOn?.(row, toBeijingDate(at)) ?? []
  if (issues.length > 0) throw new ReviewError('dated-ahead', issues)
}

/** The review with the district that the document lies in now; `wrong-district` for an account of another. */
const readPlaced = async ({ actor, req, review, reviewable, row }: StepContext): Promise<Review> => {
  const district = await reviewable.findDistrict?.(row, req)
  if (district === undefined || district === review.district) return review
  const placed = { ...review, district }
  if (!isWithin(actor, placed)) throw new AccessError('wrong-district')
  return placed
}

/** That content, provided that it is approved. */
const requireApprovedContent = async (input: StepContext): Promise<Sound> => {
  const content = await requireSubmittedContent(input)
  const levels = documentsOf(input.req.payload).reviewLevels
  if (!isApprovedAs(input.review, { digest: content.digest, levels })) throw new ReviewError('not-approved')
  return content
}

/** The same step about the text with this salt in it. */
const withSalted = <I extends StepContext>(input: I, salt: string): I => {
  const review = { ...input.review, salt }
  return { ...input, review, row: { ...input.row, review: toReviewColumn(review) } }
}

/**
 * The salt of a text that goes out without review: a new one, unless the edition stands in the gazette already. On a
 * database without transactions a failure can leave it there, and publishing again has to find the same text.
 */
const readUnreviewedSalt = async ({ req, review, row }: StepContext): Promise<string> => {
  const latest = await findLatestEntryOf(req, row.id)
  const isSameEdition = (entry: EntryRow) => entry.act !== 'withdraw' && entry.edition === review.edition
  return (latest && isSameEdition(latest) ? findEntrySalt(latest) : undefined) ?? toSalt()
}

const withoutSchedule = ({ publishAt, scheduledBy, ...review }: Review): Review => review

const withoutDebt = ({ owed, ...review }: Review): Review => review

const publishContent = async (
  input: StepContext,
  { document, digest }: Sound,
): Promise<Step<'published'>> => {
  const { looked, req, review, row } = input
  requireFiles(document, looked)
  requireDay(input, new Date().toISOString())
  const entry = await appendEntry(req, { subject: row.id, edition: review.edition, document })
  const live = { edition: review.edition, number: entry }
  return { review: { ...withoutSchedule(review), state: 'published', live }, contentDigest: digest, entry }
}

/** What happens in each transition, once state and person have been found right. The table is `shared`'s. */
const table: Steps = {
  submit: async (given) => {
    await lockReferred(given.req, { collection: given.reviewable.collection.slug, row: given.row })
    // Nobody could have tried the digest of this text before, not even of one that was submitted and recalled.
    const input = withSalted(given, toSalt())
    const { digest } = await requireContent(input)
    await requireAnswered(input.req, { ...input, levels: ['block', 'warn'] })
    const { actor } = input
    const review = await readPlaced(input)
    const submitted = {
      state: 'in-review',
      level: 0,
      approvals: [],
      submittedBy: actor.id,
      submittedDigest: digest,
    } as const
    return { review: { ...review, ...submitted }, contentDigest: digest }
  },

  recall: async ({ review }) => ({ review: { ...review, state: 'draft', level: 0, approvals: [] } }),

  approve: async (input) => {
    const { digest } = await requireSubmittedContent(input)
    const { actor, req, review } = input
    const level = review.level + 1
    const approval = { level, by: actor.id, role: actor.role, at: new Date().toISOString(), digest }
    const state = level === documentsOf(req.payload).reviewLevels ? 'approved' : 'in-review'
    return {
      review: { ...review, state, level, approvals: [...review.approvals, approval] },
      contentDigest: digest,
    }
  },

  'request-changes': async ({ review }) => ({
    review: { ...review, state: 'changes-requested', level: 0, approvals: [] },
  }),

  schedule: async (input) => {
    const { digest } = await requireApprovedContent(input)
    const publishAt = new Date(input.request.publishAt).toISOString()
    // Before times are compared as texts: those after the year 9999 are written in another form.
    if (isTooFar(publishAt)) throw new DocumentError('time-too-far')
    if (publishAt <= new Date().toISOString()) throw new ReviewError('time-is-past')
    requireDay(input, publishAt)
    // Asked again at its time; what is found now is better told while somebody is there to answer.
    await requireAnswered(input.req, { ...input, levels: ['block', 'warn'] })
    return {
      review: { ...input.review, state: 'scheduled', publishAt, scheduledBy: input.actor.id },
      contentDigest: digest,
    }
  },

  publish: async (input) => {
    const { publishAt, state } = input.review
    if (state === 'scheduled' && publishAt !== undefined && publishAt > new Date().toISOString())
      throw new ReviewError('not-due')
    const content = await requireApprovedContent(input)
    await requireAnswered(input.req, { ...input, levels: ['block', 'warn'] })
    // Whatever was owed to an earlier edition, this one has been reviewed.
    return publishContent({ ...input, review: withoutDebt(input.review) }, content)
  },

  'publish-unreviewed': async (given) => {
    const input = withSalted(given, await readUnreviewedSalt(given))
    const content = await requireContent(input)
    // The reason that the chief editor gives answers the warnings; a block takes two, here as well.
    await requireAnswered(input.req, { ...input, levels: ['block'] })
    // An older debt is not paid by a new one: nobody gets round it by publishing once more.
    const before = input.review.owed?.barred ?? []
    const barred = [...new Set([...before, ...input.review.contributors, input.actor.id])]
    const review = { ...input.review, submittedDigest: content.digest, owed: { barred } }
    return publishContent({ ...input, review }, content)
  },

  'review-afterwards': async ({ req, review, row }) => {
    const entry = await findLatestEntryOf(req, row.id)
    if (!entry || !review.live) throw new AccessError('wrong-state')
    const head = readHead(entry)
    return {
      review: withoutDebt(review),
      edition: review.live.edition,
      ...('documentDigest' in head ? { contentDigest: head.documentDigest } : {}),
    }
  },

  revise: async ({ actor, review }) => {
    const { submittedBy, submittedDigest, salt, ...kept } = review
    return {
      review: {
        ...kept,
        state: 'draft',
        edition: review.edition + 1,
        level: 0,
        approvals: [],
        contributors: [actor.id],
      },
    }
  },

  withdraw: async ({ req, request, review, row }) => {
    const { live, salt, ...kept } = withoutDebt(withoutSchedule(review))
    if (!live) throw new AccessError('wrong-state')
    await requireSoundWithdrawal(req, request.notice)
    const entry = await appendEntry(req, { subject: row.id, edition: live.edition, notice: request.notice })
    // The row may hold the text of the next edition, and keeps its number; the record tells of the one that was public.
    return { review: { ...kept, state: 'withdrawn' }, edition: live.edition, entry }
  },
}

/** The table under one signature: a request carries the transition it belongs to, so the pair always fits. */
export const steps = table as { readonly [T in Transition]: (input: StepInput) => Promise<Step> }
