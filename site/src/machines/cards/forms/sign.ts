import type { Sign } from '../../../pieces/piece.ts'
import { ink, inks, leaf, paper, seal, toKnock } from '../inks.ts'
import type { Type } from '../type.ts'
import { type Block, drawStack, type Place, toLineBlock, toRuleBlock } from './block.ts'
import { drawWords, toLinesBlock } from './words.ts'

/** What signs are drawn with in a field: how large type may be, and how far from its edges. */
export type Field = Place & { readonly scale: number; readonly type: Type }

/** The ground of a field and what is drawn on it. */
type Drawn = { readonly ground: string; readonly drawn: string }

const find = (category: number | undefined): string => inks[(category ?? 0) - 1] ?? ink
const knock = (category: number | undefined): string => (category === undefined ? paper : toKnock(category))

/** A sign in its field. `scale` is 1 in the field of the square. */
export const drawSign = (sign: Sign, field: Field): Drawn => {
  switch (sign.is) {
    case 'item':
      return drawItem(sign, field)
    case 'count':
      return drawCount(sign, field)
    case 'clock':
      return drawTold([sign.clock, sign.name], { ground: leaf, fill: ink }, field)
    case 'day':
      return drawTold([sign.day, sign.name], { ground: find(6), fill: paper }, field)
    case 'value':
      return drawValue(sign, field)
    case 'places':
      return drawPlaces(sign, field)
    case 'window':
      return { ground: leaf, drawn: drawStack([toWindow(sign.lattice, field.scale)], 0, field) }
    case 'houses':
      return drawHouses(sign, field)
    case 'words':
      return { ground: leaf, drawn: drawWords(sign, field) }
  }
}

const toRoom = ({ width, scale }: Field, inset = 28): number => width - 2 * inset * scale

/** Number and name; that of a story stands in the frame of a window. */
const drawItem = (
  { of, ink: category, number, name }: Extract<Sign, { is: 'item' }>,
  field: Field,
): Drawn => {
  const fill = knock(category)
  const isStory = of === 'story'
  const setting = { width: toRoom(field, isStory ? 64 : 28), type: field.type, fill }
  const blocks = [
    toLineBlock([{ text: String(number), size: (isStory ? 280 : 330) * field.scale }], setting),
    ...(name === '' ? [] : [toLineBlock([{ text: name, size: 68 * field.scale }], setting)]),
  ]
  const frame = isStory ? drawFrame(field, fill) : ''
  return { ground: find(category), drawn: frame + drawStack(blocks, 34 * field.scale, field) }
}

/** The double frame of a window. */
const drawFrame = ({ left, top, width, height, scale }: Field, stroke: string): string =>
  [
    { inset: 22, thick: 8 },
    { inset: 38, thick: 3 },
  ]
    .map(({ inset, thick }) => {
      const by = inset * scale
      return `<rect fill="none" stroke="${stroke}" stroke-width="${thick * scale}" x="${left + by}" y="${top + by}" width="${width - 2 * by}" height="${height - 2 * by}"/>`
    })
    .join('')

/** More squares than these are no longer seen one by one. */
const mostSquares = 400

/** How many, and all who were put forward as squares: those that were named are full. */
const drawCount = ({ isFinal, count, of }: Extract<Sign, { is: 'count' }>, field: Field): Drawn => {
  const [ground, fill] = isFinal ? [ink, paper] : [leaf, ink]
  const blocks = [
    toLineBlock([{ text: String(count), size: 260 * field.scale }], {
      ...{ width: toRoom(field), type: field.type, fill },
    }),
    ...(of > mostSquares ? [] : [toSquares({ of, full: isFinal ? count : 0 }, field, fill)]),
  ]
  return { ground, drawn: drawStack(blocks, 34 * field.scale, field) }
}

const toSquares = ({ of, full }: { of: number; full: number }, field: Field, fill: string): Block => {
  const across = Math.max(12, Math.ceil(Math.sqrt(of * 3)))
  const unit = Math.min(34 * field.scale, toRoom(field, 48) / across)
  const side = unit * 0.8
  return {
    height: Math.ceil(of / across) * unit,
    draw: ({ middle, top }) => {
      const left = middle - (Math.min(across, of) * unit) / 2 + unit * 0.1
      const squares = Array.from({ length: of }, (_, index) => {
        const [x, y] = [left + (index % across) * unit, top + Math.floor(index / across) * unit + unit * 0.1]
        return `<rect x="${x}" y="${y}" width="${side}" height="${side}" fill="${index < full ? fill : 'none'}"/>`
      })
      return `<g stroke="${fill}" stroke-width="${2 * field.scale}">${squares.join('')}</g>`
    },
  }
}

/** A time over a rule, and what it is the time of. */
const drawTold = (
  [time, name]: readonly [string, string],
  { ground, fill }: { ground: string; fill: string },
  field: Field,
): Drawn => {
  const setting = { width: toRoom(field, 48), type: field.type, fill }
  const blocks = [
    toLineBlock([{ text: time, size: 230 * field.scale }], setting),
    toRuleBlock(toRoom(field, 48), { thick: 16 * field.scale, fill }),
    toLineBlock([{ text: name, size: 104 * field.scale }], setting),
  ]
  return { ground, drawn: drawStack(blocks, 44 * field.scale, field) }
}

/** A number under the name of what it counts. */
const drawValue = ({ name, value, unit }: Extract<Sign, { is: 'value' }>, field: Field): Drawn => {
  const setting = { width: toRoom(field), type: field.type, fill: paper }
  const blocks = [
    toLinesBlock(name, {
      ...setting,
      height: 130 * field.scale,
      sizes: [76, 64, 54, 46, 38].map((size) => size * field.scale),
    }),
    toRuleBlock(toRoom(field), { thick: 10 * field.scale, fill: paper }),
    toLineBlock(
      [
        { text: value, size: 290 * field.scale },
        { text: unit, size: 80 * field.scale },
      ],
      setting,
    ),
  ]
  return { ground: inks[0], drawn: drawStack(blocks, 40 * field.scale, field) }
}

/** A district: its name, and its communities as squares. */
const drawPlaces = ({ name, count }: Extract<Sign, { is: 'places' }>, field: Field): Drawn => {
  const setting = { width: toRoom(field), type: field.type, fill: paper }
  const blocks = [
    toLineBlock([{ text: name, size: 112 * field.scale }], setting),
    ...(count > mostSquares ? [] : [toSquares({ of: count, full: count }, field, paper)]),
    toLineBlock([{ text: `${count}个社区`, size: 60 * field.scale }], setting),
  ]
  return { ground: inks[1], drawn: drawStack(blocks, 32 * field.scale, field) }
}

/** 窗棂: a community's own, in its frame. */
const toWindow = (lattice: string, scale: number): Block => {
  const size = 420 * scale
  return {
    height: size,
    draw: ({ middle, top }) =>
      `<g transform="translate(${middle - size / 2} ${top}) scale(${size / 20})"><path fill="none" stroke="${ink}" stroke-width=".9" d="M.5.5h19v19H.5zM2 2h16v16H2z${lattice}"/><path fill="${seal}" d="M9.2 9.2h1.6v1.6H9.2z"/></g>`,
  }
}

/** The five categories as houses, as high as they have items, standing on the sixth. */
const storeys = [6, 6, 7, 7, 6] as const

const drawHouses = ({ name }: Extract<Sign, { is: 'houses' }>, field: Field): Drawn => {
  const { scale } = field
  const [step, storey, floor] = [96 * scale, 36 * scale, 46 * scale]
  const skyline: Block = {
    height: storey * 7 + floor,
    draw: ({ middle, top }) => {
      const left = middle - (step * storeys.length) / 2
      const houses = storeys.map((high, index) => {
        const tall = high * storey
        return `<path fill="${inks[index]}" d="M${left + index * step} ${top + storey * 7 - tall}h${step}v${tall}h-${step}z"/>`
      })
      return `${houses.join('')}<path fill="${inks[5]}" d="M${left} ${top + storey * 7}h${step * 5}v${floor}h-${step * 5}z"/>`
    },
  }
  const words = toLineBlock([{ text: name, size: 60 * scale }], {
    ...{ width: toRoom(field), type: field.type, fill: ink },
  })
  return { ground: paper, drawn: drawStack([skyline, words], 34 * scale, field) }
}
