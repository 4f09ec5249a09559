import sheet from '../../../fonts/cut/sheet.json'

const core = new Set(sheet.core)
const stock = new Set(sheet.stock)

/** Changes whenever the cuts do, so that a cut's address can be kept for ever. */
export const songMark = sheet.mark

/** The glyphs of a text that the core lacks and the stock has, each once, in their order: what a page's own cut holds. */
export const toOwnGlyphs = (text: string): string =>
  [...new Set(text)]
    .filter((glyph) => stock.has(glyph) && !core.has(glyph))
    .sort()
    .join('')

/** Whether glyphs are as {@link toOwnGlyphs} gives them, and no more than a page can need. */
export const areOwnGlyphs = (glyphs: string): boolean =>
  glyphs !== '' && [...glyphs].length <= 600 && toOwnGlyphs(glyphs) === glyphs

/** Whether there is a glyph for every character of a text: it can be drawn whole. */
export const isInStock = (text: string): boolean => [...text].every((glyph) => stock.has(glyph))
