import type { Actor } from '@exemplar/shared/review/roles'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { toActor } from '../../access/actor.ts'
import { isForActor } from '../../documents/next-step.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Review } from '../../documents/review-state.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { findName } from '../../review/people/assignment.ts'
import { type Column, listColumns } from './columns.ts'

/** One document in a list of the queue. */
export type Task = Pick<Review, 'state' | 'level' | 'edition' | 'dueAt' | 'publishAt'> & {
  readonly collection: string
  readonly id: string
  readonly title: string
  readonly assigneeName?: string
}

/** What waits, as one account sees it; each list by the time at which it is due. */
export type Queue = {
  /** The account may take the next step. */
  readonly waiting: readonly Task[]
  /** Sent back, and the account wrote in it or submitted it. */
  readonly returned: readonly Task[]
  /** Not submitted yet, and the account wrote in it. */
  readonly drafts: readonly Task[]
  readonly scheduled: readonly Task[]
  /** Past its time, whoever is to go on. */
  readonly overdue: readonly Task[]
  /** Published unreviewed. */
  readonly owed: readonly Task[]
  readonly columns: readonly Column[]
}

type Found = { readonly task: Task; readonly review: Review }

/** Most rows that one list is made from. */
const longest = 500

/** The queue of `req.user`, of the documents that this account may read. Throws `not-signed-in`. */
export const readQueue = async (req: PayloadRequest): Promise<Queue> => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  const open = await listFound(req, {
    or: [
      { 'review.state': { in: ['in-review', 'changes-requested', 'approved'] } },
      { 'review.owed': { equals: true } },
    ],
  })
  const levels = documentsOf(req.payload).reviewLevels
  const now = new Date().toISOString()
  const pick = (fits: (found: Found) => boolean) => open.filter(fits).map(({ task }) => task)
  return {
    waiting: pick(
      ({ review }) => review.state !== 'changes-requested' && isForActor(actor, { review, levels }),
    ),
    returned: pick(({ review }) => review.state === 'changes-requested' && wrote(actor, review)),
    drafts: (
      await listFound(req, {
        'review.state': { equals: 'draft' },
        'review.contributors.account': { equals: actor.id },
      })
    ).map(({ task }) => task),
    scheduled: (await listFound(req, { 'review.state': { equals: 'scheduled' } })).map(({ task }) => task),
    overdue: pick(({ review }) => review.dueAt !== undefined && review.dueAt < now),
    owed: pick(({ review }) => review.owed !== undefined),
    columns: await listColumns(req),
  }
}

const wrote = ({ id }: Actor, { contributors, submittedBy }: Review): boolean =>
  contributors.includes(id) || submittedBy === id

const listFound = async (req: PayloadRequest, where: Where): Promise<Found[]> => {
  const found: Found[] = []
  for (const collection of documentsOf(req.payload).reviewables.keys()) {
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where,
      limit: longest,
      pagination: false,
      sort: 'review.dueAt',
      select: { title: true, slug: true, review: true },
      depth: 0,
      overrideAccess: false,
      req,
    })
    for (const row of docs as unknown as Row[]) found.push(await readFound(req, { collection, row }))
  }
  return found.sort((a, b) => toTime(a).localeCompare(toTime(b)))
}

const toTime = ({ review: { dueAt, publishAt } }: Found): string => publishAt ?? dueAt ?? ''

const readFound = async (
  req: PayloadRequest,
  { collection, row }: { collection: string; row: Row },
): Promise<Found> => {
  const review = toReview(row.review as ReviewColumn)
  const { assignee, dueAt, edition, level, publishAt, state } = review
  const task = {
    ...{ collection, id: row.id, title: String(row.title || row.slug || row.id), state, level, edition },
    ...(dueAt ? { dueAt } : {}),
    ...(publishAt ? { publishAt } : {}),
    ...(assignee ? { assigneeName: await findName(req, assignee) } : {}),
  }
  return { task, review }
}
