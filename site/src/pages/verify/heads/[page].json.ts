import { toHeadsText } from '@exemplar/shared/gazette/heads'
import type { APIRoute } from 'astro'
import { replica } from '../../../gazette/open-replica.ts'
import { toJsonAnswer } from '../../_gazette/found-entry.ts'
import { findNumber } from '../../_gazette/number.ts'

const missing = { code: 'heads-not-found', zh: '公报还没有编到这里', en: 'The gazette has not come so far' }

/** Five hundred heads of entries as they were signed: what the check of the chain in a browser goes by. */
export const GET: APIRoute = ({ params }) => {
  const page = findNumber(params.page)
  const found = page === undefined ? undefined : replica().findHeads(page)
  return found ? toJsonAnswer(toHeadsText(found)) : Response.json(missing, { status: 404 })
}
