import type { APIRoute } from 'astro'
import { entryMissing, findAsked } from '../_gazette/found-entry.ts'

/** One gazette entry as the feed carries it; 404 where there is none of that number. */
export const GET: APIRoute = ({ params }) => {
  const entry = findAsked(params.number)
  return entry ? Response.json(entry) : Response.json(entryMissing, { status: 404 })
}
