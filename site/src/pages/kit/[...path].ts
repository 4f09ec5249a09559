import type { APIRoute } from 'astro'
import { toJsonAnswer, toMissing } from '../../machines/answer.ts'
import { toKit } from '../../machines/kit/kit.ts'
import { findKitted } from '../../machines/kit/kitted.ts'

/** What the ZIP of a kit is made of, told to the server alone: it sends the files of it as a stream, and no page could. */
export const GET: APIRoute = ({ params }) => {
  const found = findKitted(`/${params.path ?? ''}`)
  if (!found) return toMissing()
  return found.state === 'live' ? toJsonAnswer(toKit(found)) : new Response(null, { status: 410 })
}
