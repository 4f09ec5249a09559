import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toNumber, toText, toValues } from '../../fields/row.ts'
import type { SheetPlace } from '../../places/find-place.ts'
import { toDistrictRef } from '../../places/to-community-ref.ts'
import { toBoard, type View } from '../doors/board.ts'
import type { SheetContext } from './stages/stage-sheet.ts'

/** What the sheets of a round are made of, for who asks. */
export const openContext = async (
  req: PayloadRequest,
  view: View,
  date = view.today,
): Promise<SheetContext> => {
  const board = toBoard(view)
  const registered = board.as === 'district' ? await listRegistered(req, board.district) : []
  return { view, board, date, registered, standards: await readTitles(req) }
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
