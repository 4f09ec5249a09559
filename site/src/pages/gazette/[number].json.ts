import type { APIRoute } from 'astro'
import { replica } from '../../gazette/open-replica.ts'
import { findNumber } from '../_gazette/number.ts'

/** One gazette entry as the feed carries it; 404 where there is none of that number. */
export const GET: APIRoute = ({ params }) => {
  const number = findNumber(params.number)
  const found = number === undefined ? undefined : replica().findEntry(number)
  if (!found)
    return Response.json(
      { code: 'entry-not-found', zh: '没有这一号公报', en: 'No such entry' },
      { status: 404 },
    )
  return Response.json(found.entry)
}
