import type { APIRoute } from 'astro'
import { cutSong } from '../../../layout/song/cut.ts'
import { areOwnGlyphs, songMark } from '../../../layout/song/glyphs.ts'

/** The cut of Song that one page's heads need. The address says all of its content, so any instance can make it. */
export const GET: APIRoute = async ({ params }) => {
  const { mark, glyphs = '' } = params
  if (mark !== songMark || !areOwnGlyphs(glyphs)) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await cutSong(glyphs)), {
    headers: { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
