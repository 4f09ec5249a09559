import type { Ink } from './inks.ts'
import { type Box, d, fill, type Mark, placed, within } from './marks.ts'

export type Hatch = {
  /** From the start of one line to the start of the next. */
  pitch: number
  /** Weight of the first line and of the last: a tone that swells or fades. */
  from: number
  to: number
  direction?: 'across' | 'down'
}

/** Parallel bands over a box as one path; bands without weight are left out. */
export const bands = (box: Box, { pitch, from, to, direction = 'across' }: Hatch): string => {
  const length = direction === 'across' ? box.height : box.width
  const count = Math.ceil(length / pitch)
  return Array.from({ length: count }, (_, index) => {
    const weight = from + (to - from) * (count > 1 ? index / (count - 1) : 0)
    if (weight < 0.3) return ''
    const start = index * pitch
    return direction === 'across'
      ? d`M${box.x} ${box.y + start}h${box.width}v${weight}h${-box.width}z`
      : d`M${box.x + start} ${box.y}h${weight}v${box.height}h${-weight}z`
  }).join('')
}

export const hatched = (box: Box, hatch: Hatch, ink: Ink): Mark => fill(bands(box, hatch), ink)

/** Hatches a shape; `box` bounds it. */
export const hatchedShape = (shape: string, box: Box, hatch: Hatch & { ink: Ink }): Mark =>
  within(shape, hatched(box, hatch, hatch.ink))

/** Slanting lines inside a shape, turned by `angle` degrees about the middle of the box. */
export const slanted = (
  shape: string,
  box: Box,
  { ink, angle, pitch, weight }: { ink: Ink; angle: number; pitch: number; weight: number },
): Mark => {
  const reach = Math.hypot(box.width, box.height) / 2 + pitch
  const area = { x: -reach, y: -reach, width: reach * 2, height: reach * 2 }
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, turn: angle }
  return within(shape, placed(middle, hatched(area, { pitch, from: weight, to: weight }, ink)))
}
