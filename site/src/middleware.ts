import { defineMiddleware } from 'astro:middleware'
import type { APIContext } from 'astro'
import { readOneState } from './gazette/open-replica.ts'
import { isBeingChecked, isBeingMade } from './gazette/unserved.ts'
import { timed } from './layout/clock.ts'
import { draftSongFolder, songFolder } from './layout/song/address.ts'
import { setInSong } from './layout/song/set-in-song.ts'
import { isPreview, showPreview } from './preview/show-preview.ts'
import { notReady } from './server/not-ready.ts'

const checkingPath = '/checking'

/**
 * Every page is made from one state of the gazette, and its heads are set in type that holds their glyphs. What this
 * site's replica cannot show now is said in its place.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const makePage = async (folder: string) => {
    const { result, until } = await timed(() => readOneState(async () => setInSong(await next(), folder)))
    if (until) context.locals.until = until
    return result
  }
  try {
    return await (isPreview(context)
      ? showPreview(context, () => makePage(draftSongFolder))
      : makePage(songFolder))
  } catch (error) {
    return toUnserved(error, context)
  }
})

const toUnserved = (error: unknown, context: APIContext): Response | Promise<Response> => {
  if (isBeingMade(error)) {
    const { status, headers, body } = notReady
    return new Response(new Uint8Array(body), { status, headers: headers as Record<string, string> })
  }
  if (isBeingChecked(error) && context.routePattern !== checkingPath) return context.rewrite(checkingPath)
  throw error
}
