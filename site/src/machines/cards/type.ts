import { create, type Font } from 'fontkitten'
import { readStock } from '../../layout/song/stock.ts'

let face: Promise<Font> | undefined

const readFace = async (): Promise<Font> => {
  const font = create(await readStock())
  if (font.isCollection) throw new Error('the stock of Song is one font')
  return font
}

/** Texts in Song as they are drawn: outlines, so that no font has to be there where a card is drawn. */
export type Type = {
  /** Whether it has every glyph of a text. */
  readonly has: (text: string) => boolean
  /** In pixels at a size of type. */
  readonly measure: (text: string, size: number) => number
  /** How far what is seen of a text reaches above its line and below it, in pixels at a size of type. */
  readonly reach: (text: string, size: number) => { readonly above: number; readonly below: number }
  /** Path data of a text that begins at a point of its line. */
  readonly outline: (
    text: string,
    place: { readonly x: number; readonly y: number; readonly size: number },
  ) => string
}

export const openType = async (): Promise<Type> => {
  face ??= readFace()
  const font = await face
  const measure = (text: string, size: number): number =>
    font.glyphsForString(text).reduce((width, { advanceWidth }) => width + advanceWidth, 0) *
    (size / font.unitsPerEm)
  return {
    has: (text) => [...text].every((glyph) => font.hasGlyphForCodePoint(glyph.codePointAt(0) ?? 0)),
    measure,
    reach: (text, size) => {
      const boxes = font.glyphsForString(text).map(({ bbox }) => bbox)
      const toPixels = (units: number) => (Number.isFinite(units) ? units * (size / font.unitsPerEm) : 0)
      return {
        above: toPixels(Math.max(...boxes.map(({ maxY }) => maxY))),
        below: toPixels(-Math.min(...boxes.map(({ minY }) => minY))),
      }
    },
    outline: (text, { x, y, size }) => {
      const scale = size / font.unitsPerEm
      let at = x
      return font
        .glyphsForString(text)
        .map(({ path, advanceWidth }) => {
          const drawn = path.transform(scale, 0, 0, -scale, at, y).toSVG()
          at += advanceWidth * scale
          return drawn
        })
        .join('')
    },
  }
}
