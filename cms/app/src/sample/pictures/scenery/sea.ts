import type { Ink } from '../inks.ts'
import { d, disc, fill, line, type Mark, over } from '../marks.ts'

/** Rows of scale waves from `top` down to the foot of the sheet, each row over the one behind it. */
export const scaleSea = (
  top: number,
  { radius, rings }: { radius: number; rings: readonly (readonly [share: number, ink: Ink])[] },
): Mark => {
  const rows = Math.ceil((620 - top) / (radius * 0.56)) + 1
  return Array.from({ length: rows }, (_, row) => {
    const y = top + radius + row * radius * 0.56
    const shift = row % 2 === 0 ? 0 : radius
    const centres = Array.from(
      { length: Math.ceil(1200 / (radius * 2)) + 2 },
      (_, index) => index * radius * 2 - shift,
    )
    return rings
      .map(([share, ink]) => fill(centres.map((x) => disc(x, y, radius * share)).join(''), ink))
      .join('')
  }).join('')
}

/** A sailing boat with two sails, its water line at y. */
export const boat = (
  { x, y, size }: { x: number; y: number; size: number },
  { sail, jib, hull = 'ink' }: { sail: Ink; jib: Ink; hull?: Ink },
): Mark =>
  [
    over(fill(d`M${x} ${y - size}L${x + size * 0.52} ${y - size * 0.2}H${x}z`, sail)),
    over(fill(d`M${x - size * 0.06} ${y - size * 0.86}V${y - size * 0.2}H${x - size * 0.42}z`, jib)),
    line(d`M${x} ${y - size * 1.04}V${y - size * 0.1}`, { ink: hull, width: size * 0.03 }),
    fill(
      d`M${x - size * 0.5} ${y - size * 0.14}H${x + size * 0.6}L${x + size * 0.42} ${y + size * 0.08}H${x - size * 0.34}z`,
      hull,
    ),
  ].join('')
