import type { APIRoute } from 'astro'
import { isSongAddress } from '../../../layout/song/address.ts'
import { findSong } from '../../../layout/song/cut.ts'
import { areOwnGlyphs } from '../../../layout/song/glyphs.ts'

/**
 * The cut of Song that one page's heads need. The address says all of its content, so any instance with the same secret
 * can make it; one that no page of this site names is not there.
 */
export const GET: APIRoute = async ({ params }) => {
  const { mark = '', glyphs = '' } = params
  if (!isSongAddress(mark, glyphs) || !areOwnGlyphs(glyphs)) return new Response(null, { status: 404 })
  const cut = await findSong(glyphs)
  if (!cut) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  return new Response(new Uint8Array(cut), {
    headers: { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
