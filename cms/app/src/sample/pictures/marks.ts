import { type Ink, inks } from './inks.ts'
import { toName } from './random.ts'

/** A piece of SVG markup, or nothing. */
export type Mark = string

export type Box = { x: number; y: number; width: number; height: number }

/** One decimal is finer than print. */
export const round = (value: number): string => String(Math.round(value * 10) / 10)

/** Joins path commands and numbers: `` d`M${x} ${y}h${w}` ``. */
export const d = (parts: TemplateStringsArray, ...values: number[]): string =>
  parts.reduce((text, part, index) => text + round(values[index - 1] ?? 0) + part)

export const fill = (path: string, ink: Ink): Mark => `<path d="${path}" fill="${inks[ink]}"/>`

/** A line of even weight. */
export const line = (
  path: string,
  { ink, width, cap = 'butt' }: { ink: Ink; width: number; cap?: 'butt' | 'round' },
): Mark =>
  `<path d="${path}" fill="none" stroke="${inks[ink]}" stroke-width="${round(width)}" stroke-linecap="${cap}" stroke-linejoin="round"/>`

/** Prints over what is there: two inks make a third. */
export const over = (...marks: Mark[]): Mark => `<g style="mix-blend-mode:multiply">${marks.join('')}</g>`

/** Keeps marks inside a path. */
export const within = (path: string, ...marks: Mark[]): Mark => {
  const name = toName(path)
  return `<clipPath id="${name}"><path d="${path}"/></clipPath><g clip-path="url(#${name})">${marks.join('')}</g>`
}

/** Marks drawn about the origin, then scaled, turned (degrees) and moved. */
export const placed = ({ x, y, scale = 1, mirror = false, turn = 0 }: Placing, ...marks: Mark[]): Mark =>
  `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${toFactor(mirror ? -scale : scale)} ${toFactor(scale)})">${marks.join('')}</g>`

type Placing = { x: number; y: number; scale?: number; mirror?: boolean; turn?: number }

const toFactor = (scale: number): string => String(Math.round(scale * 1000) / 1000)

export const block = ({ x, y, width, height }: Box): string => d`M${x} ${y}h${width}v${height}h${-width}z`

export const disc = (x: number, y: number, radius: number): string =>
  d`M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${radius * 2} 0a${radius} ${radius} 0 1 1 ${-radius * 2} 0z`

/** Upper half of a disc standing on y. */
export const dome = (x: number, y: number, radius: number): string =>
  d`M${x - radius} ${y}a${radius} ${radius} 0 0 1 ${radius * 2} 0z`

export const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z`
