import type { ReviewRequest } from '@exemplar/shared/review/record'
import type { ReviewStatus } from '../../review/doors/status.ts'
import type { AnswerRequest } from '../../review/machine/answer.ts'
import type { AssignmentRequest } from '../../review/people/assignment.ts'
import { type Answered, callServer, type DocumentAddress } from '../call-server.ts'

/** What came of a call about a review: the status now, or the sentence that says why not. */
export type ReviewAnswer = Answered<ReviewStatus>

/** Reads where the edition stands. */
export const readReview = (address: DocumentAddress, signal?: AbortSignal): Promise<ReviewAnswer> =>
  callServer(address, { end: 'review', ...(signal ? { signal } : {}) })

/** Takes a transition. */
export const takeTransition = (address: DocumentAddress, request: ReviewRequest): Promise<ReviewAnswer> =>
  callServer(address, { method: 'POST', end: 'review', request })

/** Names who is to take the next step, and by when. */
export const putAssignment = (address: DocumentAddress, request: AssignmentRequest): Promise<ReviewAnswer> =>
  callServer(address, { method: 'PUT', end: 'assignment', request })

/** Answers a finding of the content check. */
export const postAnswer = (address: DocumentAddress, request: AnswerRequest): Promise<ReviewAnswer> =>
  callServer(address, { method: 'POST', end: 'findings', request })
