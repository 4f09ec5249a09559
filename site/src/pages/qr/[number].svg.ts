import type { APIRoute } from 'astro'
import { replica } from '../../gazette/open-replica.ts'
import { toQrPicture } from '../../layout/qr.ts'
import { to } from '../../layout/to.ts'
import { settings } from '../../server/settings.ts'
import { findNumber } from '../_gazette/number.ts'

/**
 * The code that stands on paper beside a gazette number: it leads to the entry, which says whether what is printed is
 * still what holds.
 */
export const GET: APIRoute = ({ params }) => {
  const number = findNumber(params.number)
  if (number === undefined || !replica().hasEntry(number)) return new Response(null, { status: 404 })
  const picture = toQrPicture(new URL(to(`/gazette/${number}`), settings().siteUrl).href)
  return new Response(picture, { headers: { 'content-type': 'image/svg+xml' } })
}
