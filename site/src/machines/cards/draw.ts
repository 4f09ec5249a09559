import { type Card, cardSize } from './card.ts'
import { drawBar, hair, ink, paper, seal, soft } from './inks.ts'
import { toLines } from './lines.ts'
import type { Type } from './type.ts'

/** What is said stands in the middle square: services that cut a card to a square leave it whole. */
const middle = { x: cardSize.width / 2, width: 600 } as const

/** Where things stand: on the whole card, or below a photograph. `sizes`: of type for a title, the largest first. */
const layouts = {
  whole: {
    ...{ over: 128, overSize: 34, top: 168, bottom: 500, rule: 530, under: 580, underSize: 30, sides: 0 },
    sizes: [84, 72, 60, 50, 42],
  },
  low: {
    ...{ over: 384, overSize: 26, top: 398, bottom: 552, rule: 562, under: 608, underSize: 26, sides: 161 },
    sizes: [58, 50, 42, 38, 33],
  },
} as const
type Layout = (typeof layouts)[keyof typeof layouts]
const leading = 1.3

/** Where a photograph stands, under the six inks. */
export const photoPlace = { left: 0, top: 22, width: cardSize.width, height: 320 } as const

/**
 * A card as SVG: nothing but shapes, and under the inks an empty place where a photograph is to stand. A title that Song has
 * not all glyphs of gives way to what the thing is.
 */
export const drawCard = (card: Card, type: Type): string => {
  const { over, title, under, number, picture } = toDrawable(card, type)
  const layout = picture ? layouts.low : layouts.whole
  const draw = (text: string, { y, size, fill }: { y: number; size: number; fill: string }): string => {
    const x = middle.x - type.measure(text, size) / 2
    return type.draw(text, { x, y, size, fill })
  }
  const { lines, size } = fit(title, { layout, type })
  const first = (layout.top + layout.bottom - lines.length * size * leading) / 2 + size
  const { width, height } = cardSize
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<path fill="${paper}" d="M0 0h${width}v${height}H0z"/>
${drawBar({ top: 0, width, height: 22 })}
${draw(over, { y: layout.over, size: layout.overSize, fill: soft })}
${lines.map((line, index) => draw(line, { y: first + index * size * leading, size, fill: ink })).join('')}
<path fill="${hair}" d="M300 ${layout.rule}h600v2H300z"/>
${draw(under, { y: layout.under, size: toSize(under, { layout, type }), fill: ink })}
<g transform="translate(0 ${layout.sides})">${drawEmblem(75)}${number === undefined ? drawEmblem(965) : drawStamp(number, type)}</g>
</svg>`
}

const toDrawable = (card: Card, { has }: Type): Card => {
  const [over, title, under] = [card.over, card.title, card.under].map((text) => {
    const plain = text.replaceAll(/\s+/g, ' ')
    return has(plain) ? plain : ''
  }) as [string, string, string]
  return title === '' ? { ...card, over: '', title: over, under } : { ...card, over, title, under }
}

type Setting = { readonly layout: Layout; readonly type: Type }

/** The largest type in which a title has room; what has none in the smallest ends in three dots. */
const fit = (title: string, { layout, type }: Setting): { lines: string[]; size: number } => {
  const most = (size: number) => Math.floor((layout.bottom - layout.top) / (size * leading))
  const set = (size: number) =>
    toLines(title, { width: middle.width, measure: (text) => type.measure(text, size) })
  const fitting = layout.sizes.find((size) => set(size).length <= most(size))
  if (fitting !== undefined) return { lines: set(fitting), size: fitting }
  const smallest = layout.sizes.at(-1) ?? leading
  const lines = set(smallest).slice(0, most(smallest))
  return { lines: [...lines.slice(0, -1), `${lines.at(-1)?.slice(0, -1)}…`], size: smallest }
}

/** A long name of a site in smaller type. */
const toSize = (text: string, { layout, type }: Setting): number =>
  Math.min(
    layout.underSize,
    (layout.underSize * middle.width) / Math.max(1, type.measure(text, layout.underSize)),
  )

/** The lattice of icon.svg, 160 pixels wide: where there is no number it stands on both sides. */
const drawEmblem = (left: number): string =>
  `<g transform="translate(${left} 245) scale(8)"><path fill="none" stroke="${ink}" stroke-width=".9" d="M.5.5h19v19H.5zM2.5 2.5h15v15h-15zM6 6h8v8H6zM10 2.5V6M10 14v3.5M2.5 10H6M14 10h3.5"/><path fill="${seal}" d="M8.4 8.4h3.2v3.2H8.4z"/></g>`

/** The number in the gazette, in vermilion, as the stamp of a page has it. */
const drawStamp = (number: number, type: Type): string => {
  const centre = 1045
  const text = String(number)
  const size = Math.min(72, (72 * 150) / type.measure(text, 72))
  const draw = (said: string, { y, size }: { y: number; size: number }) =>
    type.draw(said, { x: centre - type.measure(said, size) / 2, y, size, fill: seal })
  return `<path fill="none" stroke="${seal}" stroke-width="4" d="M955 245h180v160H955z"/>${draw('公报第', { y: 288, size: 28 })}${draw(text, { y: 358, size })}${draw('号', { y: 394, size: 28 })}`
}
