import { readSecret } from '../../server/secret.ts'
import { settings } from '../../server/settings.ts'
import { to } from '../to.ts'
import { songMark } from './glyphs.ts'
import { isMark, toMark } from './sign.ts'

let secret: string | undefined

const toCut = (glyphs: string) => {
  secret ??= readSecret(settings())
  return { glyphs, stock: songMark, secret }
}

/** Path of the folder of all cuts. */
export const songFolder = to('/song/')

/** The same for drafts, whose glyphs no cache may keep, and no log of one. */
export const draftSongFolder = to('/preview/song/')

/** The address in a folder of the cut that holds `glyphs`, signed. */
export const toSongAddress = (glyphs: string, folder: string): string =>
  `${folder}${toMark(toCut(glyphs))}/${encodeURIComponent(glyphs)}.woff2`

/** Whether an address with this mark for these glyphs was made by {@link toSongAddress}. */
export const isSongAddress = (mark: string, glyphs: string): boolean => isMark(mark, toCut(glyphs))
