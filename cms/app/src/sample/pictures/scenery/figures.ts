import type { Ink } from '../inks.ts'
import { d, disc, dome, fill, type Mark } from '../marks.ts'

export type Figure = {
  x: number
  foot: number
  height: number
  coat: Ink
  legs?: Ink
  head?: Ink
  hair?: Ink
}

/** A person standing, seen from the front, feet on `foot`. */
export const standing = ({
  x,
  foot,
  height,
  coat,
  legs = 'ink',
  head = 'ochre',
  hair = 'ink',
}: Figure): Mark => {
  const unit = height / 100
  const shoulder = foot - 74 * unit
  const hem = foot - 30 * unit
  const radius = 10.5 * unit
  return [
    fill(
      d`M${x - 11 * unit} ${hem}h${9.5 * unit}v${30 * unit}h${-9.5 * unit}zM${x + 1.5 * unit} ${hem}h${9.5 * unit}v${30 * unit}h${-9.5 * unit}z`,
      legs,
    ),
    fill(
      d`M${x - 15 * unit} ${shoulder + 12 * unit}a${15 * unit} ${13 * unit} 0 0 1 ${30 * unit} 0L${x + 18 * unit} ${hem + 2 * unit}H${x - 18 * unit}z`,
      coat,
    ),
    fill(disc(x, foot - 86 * unit, radius), head),
    fill(dome(x, foot - 87.5 * unit, radius * 1.06), hair),
  ].join('')
}
