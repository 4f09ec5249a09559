import { toBeijingSecond } from '@exemplar/shared/beijing'
import { toSha256 } from '@exemplar/shared/gazette/digest'
import { isWithin, type ReviewLevels, toLevelName } from '@exemplar/shared/review/roles'
import { states } from '@exemplar/shared/review/transitions'
import type { PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { type Candidate, readCandidates } from '../../documents/candidates.ts'
import type { Review } from '../../documents/review-state.ts'
import { documentsOf } from '../../documents/runtime.ts'
import type { Issue } from '../../errors/exemplar-error.ts'
import { ReviewError } from '../errors.ts'
import { findName } from '../people/assignment.ts'
import type { Referring } from './open-editions.ts'

const namedAtMost = 3

/**
 * Refuses a write of an account that would void these editions, until it is sent again with the digest of exactly this
 * list: `?voids=…` of the address, through REST and GraphQL alike. Trusted code without a user is not asked.
 */
export const requireConfirmed = async (
  req: PayloadRequest,
  editions: readonly Referring[],
): Promise<void> => {
  if (!req.user || editions.length === 0) return
  const voids = await toListDigest(editions)
  if (req.searchParams?.get('voids') === voids) return
  throw new ReviewError('voids-editions', await toIssues(req, editions), { voids })
}

/** A list of editions and what each says now, in one word: another edition, or a step with one of them, is another list. */
const toListDigest = (editions: readonly Referring[]): Promise<string> =>
  toSha256(
    editions
      .map(({ collection, review, row }) => `${collection}/${row.id}@${review.revision}`)
      .sort()
      .join('\n'),
  )

/** Each that the account may read, with its state and in whose hands it is; those that they may not are counted. */
const toIssues = async (req: PayloadRequest, editions: readonly Referring[]): Promise<Issue[]> => {
  const actor = toActor(req.user)
  const readable = editions.filter(({ review }) => actor && isWithin(actor, review))
  const hidden = editions.length - readable.length
  const toCandidates = await readCandidates(req)
  const named: Issue[] = []
  for (const { collection, review, row } of readable)
    named.push({
      path: `${collection}/${row.id}`,
      message: `《${String(row.title)}》：${await toStanding(req, { review, toCandidates })}`,
    })
  return hidden > 0 ? [...named, { path: '', message: `另有${hidden}篇您无权查看` }] : named
}

type Standing = { readonly review: Review; readonly toCandidates: (review: Review) => Candidate[] }

const toStanding = async (req: PayloadRequest, { review, toCandidates }: Standing): Promise<string> => {
  const levels = documentsOf(req.payload).reviewLevels
  const state = review.publishAt ? `定时 ${toBeijingSecond(review.publishAt)}` : toStateText(review, levels)
  const hands = await toHands(req, { review, toCandidates })
  return hands ? `${state}，在办：${hands}` : state
}

const toStateText = ({ level, state }: Review, levels: ReviewLevels): string =>
  state === 'in-review' ? `${states[state].zh}，待${toLevelName(level + 1, levels).zh}` : states[state].zh

const toHands = async (
  req: PayloadRequest,
  { review, toCandidates }: Standing,
): Promise<string | undefined> => {
  const one = review.assignee ?? review.scheduledBy
  if (one !== undefined) return findName(req, one)
  const names = toCandidates(review).map(({ name }) => name)
  const rest = names.length > namedAtMost ? `等${names.length}人` : ''
  return names.length > 0 ? `${names.slice(0, namedAtMost).join('、')}${rest}` : undefined
}
