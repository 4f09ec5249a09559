import type { Ink } from '../inks.ts'
import { d, disc, dome, fill, type Mark } from '../marks.ts'
import type { Random } from '../random.ts'
import type { Motif } from './motif.ts'

type Person = { x: number; size: number; coat: Ink; face: Ink; hair: Ink }

/** Head and shoulders standing on the foot of the square; hair is drawn by lot. */
const bust = ({ x, size, coat, face, hair }: Person, random: Random): Mark => {
  const head = size * 0.46
  const y = 100 - size - head * 0.72
  const heads: readonly [Mark, ...Mark[]] = [
    // Short hair.
    fill(dome(x, y - head * 0.1, head * 1.04), hair),
    // A bun.
    fill(dome(x, y - head * 0.1, head * 1.04) + disc(x, y - head * 1.2, head * 0.36), hair),
    // A cap with a peak.
    fill(
      dome(x, y - head * 0.2, head * 1.06) +
        d`M${x} ${y - head * 0.42}h${head * 1.6}v${head * 0.24}h${-head * 1.6}z`,
      hair,
    ),
    // Bald but for the sides.
    '',
  ]
  return [fill(dome(x, 100, size), coat), fill(disc(x, y, head), face), random.pick(heads)].join('')
}

/** Two neighbours side by side. */
export const neighbours: Motif = ({ ground, main, second }, random) => {
  const face: Ink = ground === 'paper' ? 'ochre' : 'paper'
  return [
    bust({ x: 33, size: 31, coat: main, face, hair: second }, random),
    bust({ x: 69, size: 26, coat: second, face, hair: main }, random),
  ].join('')
}

/** One person, larger. */
export const neighbour: Motif = ({ ground, main, second }, random) =>
  bust({ x: 50, size: 38, coat: main, face: ground === 'paper' ? 'ochre' : 'paper', hair: second }, random)
