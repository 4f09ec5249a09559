import { kinds } from '@exemplar/shared/kinds/index'
import type { PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { slugOf } from '../../database/slugs.ts'
import type { ReviewColumn } from '../../documents/review-column.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { findCampaignYear } from '../../fields/dated.ts'
import { toId, toValues } from '../../fields/row.ts'
import { listEntryRows, parseStored } from '../../gazette/entry/entry-row.ts'

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

type Row = {
  readonly standards?: unknown
  readonly year?: unknown
  readonly review: Pick<ReviewColumn, 'live' | 'state'>
}

/** Reads which items no story of the campaign's year is about, of the stories that `req.user` may read. Throws `not-signed-in`. */
export const readBoard = async (req: PayloadRequest): Promise<Board> => {
  const actor = toActor(req.user)
  if (!actor) throw new RequestError('not-signed-in')
  const year = await findCampaignYear(req)
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'standards'), sort: 'number', depth: 1, pagination: false },
    ...{ overrideAccess: false, req },
  })
  const ids = new Map(docs.map(toValues).map(({ id, number }) => [Number(number), String(id)]))
  const written = await findWritten(req, { ids, year })
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

/** How far each item is, by its id. `ids` are those of the items by number. */
const findWritten = async (
  req: PayloadRequest,
  { ids, year }: { ids: ReadonlyMap<number, string>; year: number },
): Promise<ReadonlyMap<string, Written>> => {
  const rows = await findStories(req, year)
  const isLive = ({ review }: Row) => Boolean(review.live?.number)
  const [inWork, asPublished] = [rows.filter((row) => !isAsPublished(row)), rows.filter(isAsPublished)]
  const published = [
    ...asPublished.filter((row) => row.year === year).flatMap(listStandards),
    ...(await listPublished(req, { ids, year, rows: inWork.filter(isLive) })),
  ]
  const drafted = inWork.filter((row) => row.year === year).flatMap(listStandards)
  return new Map([
    ...drafted.map((id) => [id, 'in-work'] as const),
    ...published.map((id) => [id, 'published'] as const),
  ])
}

/** Whether what stands in the row is what is public: nobody works on a further edition. */
const isAsPublished = ({ review }: Row): boolean => review.state === 'published'

const listStandards = ({ standards }: Row): string[] =>
  Array.isArray(standards) ? standards.map(toId).filter((id) => id !== undefined) : []

/** Stories of a year, and those whose next edition may be of another year than the public one. */
const findStories = async (req: PayloadRequest, year: number): Promise<readonly Row[]> => {
  const revised = {
    and: [{ 'review.live.number': { greater_than: 0 } }, { 'review.state': { not_equals: 'published' } }],
  }
  const { docs } = await req.payload.find({
    ...{
      collection: slugOf(req, kinds.story.collection),
      where: { or: [{ year: { equals: year } }, revised] },
    },
    ...{ select: { standards: true, year: true, review: { state: true, live: true } }, depth: 0 },
    ...{ pagination: false, overrideAccess: false, req },
  })
  return (docs as unknown as Row[]).filter(({ review }) => review.state !== 'withdrawn')
}

/** The items of editions that are public while a further one is in work: they are read off the gazette. */
const listPublished = async (
  req: PayloadRequest,
  { ids, rows, year }: { ids: ReadonlyMap<number, string>; rows: readonly Row[]; year: number },
): Promise<string[]> => {
  if (rows.length === 0) return []
  const numbers = rows.map(({ review }) => review.live.number)
  const entries = await listEntryRows(req, { where: { number: { in: numbers } }, limit: numbers.length })
  const documents = entries.map((entry) =>
    entry.document ? toValues(parseStored(entry, entry.document)) : {},
  )
  return documents
    .filter((document) => document.year === year)
    .flatMap(({ standards }) => (Array.isArray(standards) ? standards : []))
    .map((number) => ids.get(Number(number)))
    .filter((id) => id !== undefined)
}

const findName = async (req: PayloadRequest, code: string): Promise<string | undefined> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'districts'), where: { code: { equals: code } }, limit: 1, depth: 0 },
    ...{ pagination: false, overrideAccess: false, req },
  })
  const { name } = toValues(docs[0])
  return typeof name === 'string' ? name : undefined
}
