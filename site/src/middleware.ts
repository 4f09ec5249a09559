import { defineMiddleware } from 'astro:middleware'
import { readOneState } from './gazette/open-replica.ts'
import { draftSongFolder, songFolder } from './layout/song/address.ts'
import { setInSong } from './layout/song/set-in-song.ts'
import { isPreview, showPreview } from './preview/show-preview.ts'

/** Every page is made from one state of the gazette, and its heads are set in type that holds their glyphs. */
export const onRequest = defineMiddleware((context, next) => {
  const makePage = (folder: string) => readOneState(async () => setInSong(await next(), folder))
  return isPreview(context) ? showPreview(context, () => makePage(draftSongFolder)) : makePage(songFolder)
})
