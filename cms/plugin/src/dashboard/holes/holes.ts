import { kinds } from '@exemplar/shared/kinds/index'
import type { PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { slugOf } from '../../database/slugs.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { findCampaignYear } from '../../fields/dated.ts'
import { toId, toValues } from '../../fields/row.ts'

/** How far the writing about an item is: a story is public, one is in work, or there is none: a hole. */
type Written = 'published' | 'in-work' | 'none'

/** An item of the standards, and whether a story of this year is about it. */
export type Item = {
  readonly id: string
  readonly number: number
  readonly title: string
  /** Number of its category, 1 to 6. */
  readonly category: number
  readonly written: Written
}

/** The board of the items, as the account may see its stories: an account of a district sees its own district's holes. */
export type Board = { readonly year: number; readonly items: readonly Item[]; readonly place?: string }

type Row = { readonly standards?: unknown; readonly review: ReviewColumn }

/** Reads which items no story of the campaign's year is about, of the stories that `req.user` may read. Throws `not-signed-in`. */
export const readBoard = async (req: PayloadRequest): Promise<Board> => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  const year = await findCampaignYear(req)
  const written = await findWritten(req, year)
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'standards'), sort: 'number', depth: 1, pagination: false },
    ...{ overrideAccess: false, req },
  })
  const items = docs.map((row): Item => {
    const { category, id, number, title } = toValues(row)
    return {
      ...{ id: String(id), number: Number(number), title: String(title) },
      category: Number(toValues(category).number ?? 0),
      written: written.get(String(id)) ?? 'none',
    }
  })
  const place = actor.district === undefined ? undefined : await findName(req, actor.district)
  return { year, items, ...(place === undefined ? {} : { place }) }
}

const findWritten = async (req: PayloadRequest, year: number): Promise<ReadonlyMap<string, Written>> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, kinds.story.collection), where: { year: { equals: year } } },
    ...{ select: { standards: true, review: true }, depth: 0, pagination: false },
    ...{ overrideAccess: false, req },
  })
  const written = new Map<string, Written>()
  for (const { review, standards } of docs as unknown as Row[]) {
    const { live, state } = toReview(review)
    if (state === 'withdrawn') continue
    for (const standard of Array.isArray(standards) ? standards : []) {
      const id = toId(standard)
      if (id !== undefined && (live || written.get(id) === undefined))
        written.set(id, live ? 'published' : 'in-work')
    }
  }
  return written
}

const findName = async (req: PayloadRequest, code: string): Promise<string | undefined> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'districts'), where: { code: { equals: code } }, limit: 1, depth: 0 },
    ...{ pagination: false, overrideAccess: false, req },
  })
  const { name } = toValues(docs[0])
  return typeof name === 'string' ? name : undefined
}
