import type { Actor, ReviewLevels } from '@exemplar/shared/review/roles'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { toActor } from '../../access/actor.ts'
import { isForActor } from '../../documents/next-step.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Review } from '../../documents/review-state.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { findAboutTasks, type LastStep } from './about-tasks.ts'
import { type Column, listColumns } from './columns.ts'

/** One document in a list of the queue. */
export type Task = Pick<Review, 'state' | 'level' | 'edition' | 'dueAt' | 'publishAt'> & {
  readonly collection: string
  readonly id: string
  readonly title: string
  readonly assigneeName?: string
  /** Who submitted it; who wrote in it first while nobody has. */
  readonly author?: string
  /** The name of its district; absent for what belongs to the city. */
  readonly place?: string
  readonly last?: LastStep
}

/** What waits, as one account sees it; each list by the time at which it is due. */
export type Queue = {
  /** The account may take the next step. */
  readonly waiting: readonly Task[]
  /** Sent back, and the account wrote in it or submitted it. */
  readonly returned: readonly Task[]
  /** Under way with somebody else, and the account wrote in it or submitted it. */
  readonly submitted: readonly Task[]
  /** Not submitted yet, and the account wrote in it. */
  readonly drafts: readonly Task[]
  readonly scheduled: readonly Task[]
  /** Past its time, whoever is to go on. */
  readonly overdue: readonly Task[]
  /** Published unreviewed. */
  readonly owed: readonly Task[]
  readonly columns: readonly Column[]
  /** How many reviews an edition needs. */
  readonly levels: ReviewLevels
}

type Found = { readonly collection: string; readonly row: Row; readonly review: Review }

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
  const scheduled = await listFound(req, { 'review.state': { equals: 'scheduled' } })
  const drafts = await listFound(req, {
    'review.state': { equals: 'draft' },
    'review.contributors.account': { equals: actor.id },
  })
  const levels = documentsOf(req.payload).reviewLevels
  const now = new Date().toISOString()
  const isMine = ({ review }: Found) =>
    review.state !== 'changes-requested' && isForActor(actor, { review, levels })
  const lists = {
    waiting: open.filter(isMine),
    returned: open.filter(({ review }) => review.state === 'changes-requested' && wrote(actor, review)),
    submitted: [...open, ...scheduled].filter(
      (found) => isUnderWay(found) && wrote(actor, found.review) && !isMine(found),
    ),
    ...{ drafts, scheduled },
    overdue: open.filter(({ review }) => review.dueAt !== undefined && review.dueAt < now),
    owed: open.filter(({ review }) => review.owed !== undefined),
  }
  return { ...(await toTasks(req, lists)), columns: await listColumns(req), levels }
}

const isUnderWay = ({ review }: Found): boolean => review.state !== 'changes-requested' && !review.owed

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
    for (const row of docs as unknown as Row[])
      found.push({ collection, row, review: toReview(row.review as ReviewColumn) })
  }
  return found.sort((a, b) => toTime(a).localeCompare(toTime(b)))
}

const toTime = ({ review: { dueAt, publishAt } }: Found): string => publishAt ?? dueAt ?? ''

const toAuthorOf = ({ contributors, submittedBy }: Review): string | undefined =>
  submittedBy ?? contributors[0]

const toTasks = async <List extends string>(
  req: PayloadRequest,
  lists: Readonly<Record<List, readonly Found[]>>,
): Promise<Record<List, Task[]>> => {
  const all: Found[] = Object.values<readonly Found[]>(lists).flat()
  const { toLastStep, toName, toPlace } = await findAboutTasks(req, {
    accounts: all.flatMap(({ review }) => [toAuthorOf(review) ?? [], review.assignee ?? []].flat()),
    subjects: [...new Set(all.map(({ row }) => row.id))],
  })
  const toTask = ({ collection, review, row }: Found): Task => {
    const { assignee, dueAt, edition, level, publishAt, state } = review
    const [author, place, last] = [toAuthorOf(review), toPlace(review), toLastStep(row.id)]
    return {
      ...{ collection, id: row.id, title: String(row.title || row.slug || row.id), state, level, edition },
      ...(dueAt ? { dueAt } : {}),
      ...(publishAt ? { publishAt } : {}),
      ...(assignee ? { assigneeName: toName(assignee) } : {}),
      ...(author ? { author: toName(author) } : {}),
      ...(place ? { place } : {}),
      ...(last ? { last } : {}),
    }
  }
  return Object.fromEntries(
    Object.entries<readonly Found[]>(lists).map(([name, found]) => [name, found.map(toTask)]),
  ) as Record<List, Task[]>
}
