import type { CollectionSlug, PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import { toNumber, toText, toValues } from '../../fields/row.ts'
import { listPublishedTitles } from '../../gazette/entry/entry-row.ts'
import type { SheetPlace } from '../../places/find-place.ts'
import { toDistrictRef } from '../../places/to-community-ref.ts'
import { type Board, toBoard, type View } from '../doors/board.ts'
import type { SheetContext, SheetStory } from './stages/stage-sheet.ts'
import type { SheetAct } from './titles.ts'

/** What the sheets of a round are made of, for who asks. */
export const openContext = async (
  req: PayloadRequest,
  view: View,
  { act, date = view.today }: { act: SheetAct | undefined; date: string | undefined },
): Promise<SheetContext> => {
  const board = toBoard(view)
  const registered = board.as === 'district' ? await listRegistered(req, board.district) : []
  const stories =
    act !== 'recommend' ? [] : await listStories(req, { named: listNamed(view, board), registered })
  return { view, board, date, registered, stories, standards: await readTitles(req) }
}

/** Ids of the stories that recommendations on the board name. */
const listNamed = ({ standing }: View, { nominations }: Board): string[] =>
  nominations.flatMap(({ community: { id } }) =>
    (standing.nominations.get(id)?.course ?? []).flatMap((record) =>
      record.act === 'recommend' ? record.assessment.flatMap(({ stories }) => stories) : [],
    ),
  )

/** As they were published: what is being written of them, or was never published, is told to nobody here. */
const listStories = async (
  req: PayloadRequest,
  { named, registered }: { named: readonly string[]; registered: readonly SheetPlace[] },
): Promise<SheetStory[]> => {
  const wanted = [
    ...(registered.length > 0 ? [{ community: { in: registered.map(({ id }) => id) } }] : []),
    ...(named.length > 0 ? [{ id: { in: named } }] : []),
  ]
  if (wanted.length === 0) return []
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'stories') as CollectionSlug,
    where: { and: [{ or: wanted }, { 'review.live.number': { greater_than: 0 } }] },
    select: { community: true, review: true } as never,
    ...{ depth: 0, pagination: false, overrideAccess: true, req },
  })
  const live = docs.map(toValues).flatMap(({ community, id, review }) => {
    const { live: published } = toReview(review as ReviewColumn)
    return published ? [{ id: String(id), community: String(community), number: published.number }] : []
  })
  const titles = await listPublishedTitles(
    req,
    live.map(({ number }) => number),
  )
  return live.flatMap(({ community, id, number }) => {
    const title = titles.get(number)
    return title === undefined ? [] : [{ id, title, community }]
  })
}

const readTitles = async (req: PayloadRequest): Promise<ReadonlyMap<number, string>> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'standards'), sort: 'number', depth: 0, pagination: false },
    ...{ overrideAccess: true, req },
  })
  return new Map(
    docs.map(toValues).flatMap(({ number, title }) => {
      const known = toNumber(number)
      return known === undefined ? [] : [[known, toText(title) ?? '']]
    }),
  )
}

/** The communities of a district that still exist by themselves. */
const listRegistered = async (req: PayloadRequest, code: string): Promise<SheetPlace[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'communities'),
    where: { 'district.code': { equals: code }, state: { not_equals: 'merged' } },
    ...{ sort: 'name', depth: 1, pagination: false, overrideAccess: true, req },
  })
  return docs.map(toValues).map(({ district, id, name }) => ({
    id: String(id),
    name: toText(name) ?? '',
    district: String(toDistrictRef(district)?.name ?? ''),
  }))
}
