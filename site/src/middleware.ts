import { defineMiddleware } from 'astro:middleware'
import { setInSong } from './layout/song/set-in-song.ts'

/** What all pages have in common on their way out: they differ by the reading cookie, and their heads by their glyphs. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const headers = new Headers(response.headers)
  headers.append('vary', 'Cookie')
  headers.delete('content-length')
  const html = setInSong(await response.text(), headers)
  return new Response(html, { status: response.status, statusText: response.statusText, headers })
})
