import { slanted } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { d, fill, type Mark, over } from '../marks.ts'

/** A fir of three tiers with its foot at (x, foot). */
const firShape = (x: number, foot: number, height: number): string => {
  const unit = height / 100
  return d`M${x} ${foot - 100 * unit}l${24 * unit} ${34 * unit}h${-9 * unit}l${19 * unit} ${30 * unit}h${-10 * unit}l${18 * unit} ${36 * unit}h${-84 * unit}l${18 * unit} ${-36 * unit}h${-10 * unit}l${19 * unit} ${-30 * unit}h${-9 * unit}z`
}

/** A fir in full ink, or in slanting lines where it stands further off. */
export const fir = (
  { x, foot, height }: { x: number; foot: number; height: number },
  { ink = 'green', far = false }: { ink?: Ink; far?: boolean } = {},
): Mark => {
  const shape = firShape(x, foot, height)
  const box = { x: x - height / 2, y: foot - height, width: height, height }
  return over(far ? slanted(shape, box, { ink, angle: -45, pitch: 6, weight: 4 }) : fill(shape, ink))
}
