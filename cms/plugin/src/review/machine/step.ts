import { toBeijingDate } from '@exemplar/shared/beijing'
import type { ReviewRequest } from '@exemplar/shared/review/record'
import { type Actor, isWithin } from '@exemplar/shared/review/roles'
import type { ReviewState, Transition, transitions } from '@exemplar/shared/review/transitions'
import type { PayloadRequest } from 'payload'
import { AccessError } from '../../access/errors.ts'
import { isApprovedAs } from '../../documents/approved.ts'
import { type Content, listIssuesBeforeReview, toContent } from '../../documents/content.ts'
import type { Review } from '../../documents/review-state.ts'
import type { Reviewable, Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import type { Values } from '../../fields/row.ts'
import type { Looked } from '../../gazette/files/require-files.ts'
import { ReviewError } from '../errors.ts'

type Sound = Extract<Content, { digest: string }>

/** What every step sees: who acts, on which row, in which state of review. */
export type StepContext = {
  readonly req: PayloadRequest
  readonly reviewable: Reviewable
  readonly row: Row
  readonly actor: Actor
  readonly review: Review
  /** The files of the document that were looked for before the transaction. */
  readonly looked: Looked
}

export type StepInput<T extends Transition = Transition> = StepContext & {
  readonly request: Extract<ReviewRequest, { transition: T }>
}

/** What a step comes to: the review to store, the digest of the content it was about, the gazette number it wrote. */
export type Step<S extends ReviewState = ReviewState> = {
  readonly review: Review & { readonly state: S }
  /** The edition it was about, where that is not the one that is worked on afterwards. */
  readonly edition?: number
  readonly contentDigest?: string
  readonly entry?: number
  /** What the text says afterwards, where the step changes it: no step but these touches it. */
  readonly fields?: Values
  /** What the log tells of it beside its comment. */
  readonly told?: string
}

/** The states that a transition comes to by the table; a review afterwards leaves the edition that is being written as it is. */
type Target<T extends Transition> = T extends 'review-afterwards'
  ? ReviewState
  : (typeof transitions)[T]['to'][number]

export type Steps = { readonly [T in Transition]: (input: StepInput<T>) => Promise<Step<Target<T>>> }

/** The published shape of the row; `incomplete` with every issue while it does not parse. */
const requireContent = async ({ reviewable, row }: StepContext): Promise<Sound> => {
  const content = await toContent(reviewable, row)
  if ('issues' in content) throw new ReviewError('incomplete', content.issues)
  return content
}

/** The same of an edition that leaves its writers' hands: one that corrects what is public says so to the public, and all that is asked for is there. */
export const requireWhole = async (input: StepContext): Promise<Sound> => {
  const content = await toContent(input.reviewable, input.row)
  const issues = [
    ...listIssuesBeforeReview(input.reviewable, input.row),
    ...('issues' in content ? content.issues : []),
  ]
  if (issues.length > 0 || 'issues' in content) throw new ReviewError('incomplete', issues)
  return content
}

/** The content, provided it still is what was submitted: an approval is given to an exact text, and only that goes out. */
export const requireSubmittedContent = async (input: StepContext): Promise<Sound> => {
  const content = await requireContent(input)
  if (content.digest !== input.review.submittedDigest) throw new ReviewError('digest-changed')
  return content
}

/** That nothing comes out on a day on which it must not; `dated-ahead` with the place that says so. */
export const requireDay = ({ reviewable, row }: StepContext, at: string): void => {
  const issues = reviewable.listIssuesOn?.(row, toBeijingDate(at)) ?? []
  if (issues.length > 0) throw new ReviewError('dated-ahead', issues)
}

/** That content, provided that it is approved. */
export const requireApprovedContent = async (input: StepContext): Promise<Sound> => {
  const content = await requireSubmittedContent(input)
  const levels = documentsOf(input.req.payload).reviewLevels
  if (!isApprovedAs(input.review, { digest: content.digest, levels })) throw new ReviewError('not-approved')
  return content
}

/** The review with the district that the document lies in now; `wrong-district` for an account of another. */
export const readPlaced = async ({ actor, req, review, reviewable, row }: StepContext): Promise<Review> => {
  const district = await reviewable.findDistrict?.(row, req)
  if (district === undefined || district === review.district) return review
  const placed = { ...review, district }
  if (!isWithin(actor, placed)) throw new AccessError('wrong-district')
  return placed
}
