import { create, type Font } from 'fontkitten'
import { readStock } from '../../layout/song/stock.ts'

let type: Promise<Type> | undefined

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
  /** A text that begins at a point of its line, as a part of a drawing. */
  readonly draw: (text: string, place: TextPlace) => string
}

export type TextPlace = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
}

export const openType = (): Promise<Type> => {
  type ??= readFace().then(toType)
  return type
}

const toType = (font: Font): Type => {
  // A title is measured some hundred times until its lines are as long as each other, and the next one has the same signs.
  const signs = new Map<string, Sign>()
  const find = (character: string): Sign => {
    const sign = signs.get(character) ?? readSign(font, character)
    signs.set(character, sign)
    return sign
  }
  const list = (text: string): Sign[] => [...text].map(find)
  return {
    has: (text) => [...text].every((glyph) => font.hasGlyphForCodePoint(glyph.codePointAt(0) ?? 0)),
    measure: (text, size) => list(text).reduce((sum, { width }) => sum + width, 0) * (size / font.unitsPerEm),
    reach: (text, size) => {
      const toPixels = (units: number) => (Number.isFinite(units) ? units * (size / font.unitsPerEm) : 0)
      return {
        above: toPixels(Math.max(...list(text).map(({ above }) => above))),
        below: toPixels(Math.max(...list(text).map(({ below }) => below))),
      }
    },
    draw: (text, { x, y, size, fill }) => {
      const scale = size / font.unitsPerEm
      let at = 0
      const drawn = list(text).map(({ width, outline }) => {
        const sign = `<path transform="translate(${at})" d="${outline}"/>`
        at += width
        return sign
      })
      return `<g fill="${fill}" transform="matrix(${scale} 0 0 ${-scale} ${x} ${y})">${drawn.join('')}</g>`
    },
  }
}

/** A character in units of the face. */
type Sign = {
  readonly width: number
  readonly above: number
  readonly below: number
  readonly outline: string
}

const readSign = (font: Font, character: string): Sign => {
  const [glyph] = font.glyphsForString(character)
  if (!glyph) return { width: 0, above: -Infinity, below: -Infinity, outline: '' }
  const { advanceWidth, bbox, path } = glyph
  return { width: advanceWidth, above: bbox.maxY, below: -bbox.minY, outline: path.toSVG() }
}
