import subsetFont from 'subset-font'
import { toMadeOnce } from './made-once.ts'
import { readStock } from './stock.ts'

/**
 * A WOFF2 of Song with the glyphs of one page's heads: a cut takes some tens of milliseconds. Some hundred are kept;
 * undefined where too many are waiting, and the reader's own Song serves better.
 */
export const findSong = toMadeOnce<string>({
  make: async (glyphs) =>
    subsetFont(await readStock(), glyphs, { targetFormat: 'woff2', noLayoutClosure: true }),
  toKey: (glyphs) => glyphs,
  keepAtMost: 16 * 1024 * 1024,
  waitAtMost: 32,
})
