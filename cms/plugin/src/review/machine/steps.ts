import { toBeijingSecond } from '@exemplar/shared/beijing'
import type { Actor } from '@exemplar/shared/review/roles'
import type { Transition } from '@exemplar/shared/review/transitions'
import { AccessError } from '../../access/errors.ts'
import { requireAnswered } from '../../check/content-check.ts'
import { requireSoundWithdrawal } from '../../check/withdrawal-check.ts'
import type { Content } from '../../documents/content.ts'
import { isTooFar } from '../../documents/due.ts'
import { DocumentError } from '../../documents/errors.ts'
import { toReviewColumn } from '../../documents/review-column.ts'
import type { Review } from '../../documents/review-state.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { findEntrySalt, toSalt } from '../../documents/salt.ts'
import { appendEntry } from '../../gazette/entry/append.ts'
import { type EntryRow, findLatestEntryOf, readHead } from '../../gazette/entry/entry-row.ts'
import { requireFiles } from '../../gazette/files/require-files.ts'
import { ReviewError } from '../errors.ts'
import { lockReferred } from '../voiding/locks.ts'
import { discard } from './discard.ts'
import {
  readPlaced,
  requireApprovedContent,
  requireDay,
  requireSubmittedContent,
  requireWhole,
  type Step,
  type StepContext,
  type StepInput,
  type Steps,
} from './step.ts'

type Sound = Extract<Content, { digest: string }>

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

/** Nobody's account: a publisher's right, and no other. */
export const scheduler: Actor = { id: 'system', role: 'publisher' }

/** What the log tells of a time that was set, changed or given up. */
const toTimeTold = (before: string | undefined, after: string | undefined): string =>
  [
    ...(before === undefined ? [] : [`原定${toBeijingSecond(before)}发布`]),
    ...(after === undefined ? [] : [`定于${toBeijingSecond(after)}发布`]),
  ].join('，')

const withoutSchedule = ({ publishAt, scheduledBy, ...review }: Review): Review => review

const withoutDebt = ({ owed, ...review }: Review): Review => review

const publishContent = async (
  input: StepContext,
  { document, digest }: Sound,
): Promise<Step<'published'>> => {
  const { looked, req, review, reviewable, row } = input
  requireFiles(document, looked)
  requireDay(input, new Date().toISOString())
  const entry = await appendEntry(req, { subject: row.id, edition: review.edition, document })
  await reviewable.entered?.(req, { row, document, entry })
  const live = { edition: review.edition, number: entry }
  return { review: { ...withoutSchedule(review), state: 'published', live }, contentDigest: digest, entry }
}

/** What happens in each transition, once state and person have been found right. The table is `shared`'s. */
const table: Steps = {
  submit: async (given) => {
    await lockReferred(given.req, { collection: given.reviewable.collection.slug, row: given.row })
    // Nobody could have tried the digest of this text before, not even of one that was submitted and recalled.
    const input = withSalted(given, toSalt())
    const { digest } = await requireWhole(input)
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
      told: toTimeTold(input.review.publishAt, publishAt),
    }
  },

  unschedule: async ({ review }) => ({
    review: { ...withoutSchedule(review), state: 'approved' },
    told: toTimeTold(review.publishAt, undefined),
  }),

  publish: async (input) => {
    const { publishAt } = input.review
    // The time binds the scheduler. A publisher who goes before it changes the time and publishes, in one step.
    const isAhead = publishAt !== undefined && publishAt > new Date().toISOString()
    if (isAhead && input.actor === scheduler) throw new ReviewError('not-due')
    const content = await requireApprovedContent(input)
    await requireAnswered(input.req, { ...input, levels: ['block', 'warn'] })
    // Whatever was owed to an earlier edition, this one has been reviewed.
    const step = await publishContent({ ...input, review: withoutDebt(input.review) }, content)
    return isAhead ? { ...step, told: toTimeTold(publishAt, undefined) } : step
  },

  'publish-unreviewed': async (given) => {
    const input = withSalted(given, await readUnreviewedSalt(given))
    const content = await requireWhole(input)
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
      // The sentence told of the edition that is public.
      fields: { correction: null },
    }
  },

  discard,

  withdraw: async ({ req, request, review, reviewable, row }) => {
    const { live, salt, ...kept } = withoutDebt(withoutSchedule(review))
    if (!live) throw new AccessError('wrong-state')
    reviewable.requireWithdrawable?.(row)
    await requireSoundWithdrawal(req, request.notice)
    const entry = await appendEntry(req, { subject: row.id, edition: live.edition, notice: request.notice })
    await reviewable.entered?.(req, { row, entry })
    // The row may hold the text of the next edition, and keeps its number; the record tells of the one that was public.
    return { review: { ...kept, state: 'withdrawn' }, edition: live.edition, entry }
  },
}

/** The table under one signature: a request carries the transition it belongs to, so the pair always fits. */
export const steps = table as { readonly [T in Transition]: (input: StepInput) => Promise<Step> }
