import { isSongAddress } from './address.ts'
import { findSong } from './cut.ts'
import { areOwnGlyphs } from './glyphs.ts'

/**
 * Answers with the cut of Song that one page's heads need. The address says all of its content, so any instance with the
 * same secret can make it; one that no page of this site names is not there.
 */
export const answerSong = async (
  { mark = '', glyphs = '' }: Record<string, string | undefined>,
  cacheControl: string,
): Promise<Response> => {
  if (!isSongAddress(mark, glyphs) || !areOwnGlyphs(glyphs)) return new Response(null, { status: 404 })
  const cut = await findSong(glyphs)
  if (!cut) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  return new Response(new Uint8Array(cut), {
    headers: { 'content-type': 'font/woff2', 'cache-control': cacheControl },
  })
}
