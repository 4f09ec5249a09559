import { defineMiddleware } from 'astro:middleware'
import { readOneState } from './gazette/open-replica.ts'
import { setInSong } from './layout/song/set-in-song.ts'

/** Every page is made from one state of the gazette, and its heads are set in type that holds their glyphs. */
export const onRequest = defineMiddleware((_context, next) =>
  readOneState(async () => setInSong(await next())),
)
