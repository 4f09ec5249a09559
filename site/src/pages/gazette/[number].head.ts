import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import type { APIRoute } from 'astro'
import { entryMissing, findAsked } from '../_gazette/found-entry.ts'

/**
 * The head of an entry in canonical JSON, byte for byte what was signed: its SHA-256 is the digest of the entry. 404
 * where there is no entry of that number.
 */
export const GET: APIRoute = ({ params }) => {
  const entry = findAsked(params.number)
  if (!entry) return Response.json(entryMissing, { status: 404 })
  return new Response(toCanonicalJson(entry.head), { headers: { 'content-type': 'application/json' } })
}
