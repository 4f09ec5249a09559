import { hatchedShape } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { d, disc, fill, line, type Mark, polygon } from '../marks.ts'
import type { Motif } from './motif.ts'

/** A leaf across the square, half of it in lines. */
export const leaf: Motif = ({ ground, main, second }) => {
  const blade = 'M8 92C8 38 38 8 92 8C92 62 62 92 8 92z'
  const under = 'M8 92L92 8C92 62 62 92 8 92z'
  return [
    fill(blade, main),
    hatchedShape(under, { x: 0, y: 0, width: 100, height: 100 }, { pitch: 7, from: 3, to: 3, ink: second }),
    line('M8 92L78 22M30 70V40M46 54V28M30 70H60M46 54H72', { ink: ground, width: 3 }),
  ].join('')
}

/** A pine: three tiers on a trunk, standing on the foot of the square. */
export const pine: Motif = ({ main, second }) =>
  [
    fill('M44 74h12v26h-12z', second),
    fill('M50 6L76 40H62L84 64H68L92 86H8L32 64H16L38 40H24z', main),
    hatchedShape(
      'M50 6L76 40H62L84 64H68L92 86H50z',
      { x: 50, y: 0, width: 42, height: 90 },
      { pitch: 6, from: 2, to: 2, ink: second },
    ),
  ].join('')

/** A full sun whose lower part thins out in bands. */
export const sun: Motif = ({ main }) =>
  hatchedShape(
    disc(50, 50, 44),
    { x: 6, y: 6, width: 88, height: 88 },
    { pitch: 8, from: 9, to: 2, ink: main },
  )

/** Scale waves: rows of rings, each row over the one behind it; tiles of them join without a seam. */
export const waves: Motif = ({ ground, main, second }) => {
  const step = 100 / 6
  const rings: readonly (readonly [number, Ink])[] = [
    [1, main],
    [0.77, ground],
    [0.6, second],
    [0.38, ground],
    [0.2, main],
  ]
  const scale = (x: number, y: number): Mark =>
    rings.map(([share, ink]) => fill(disc(x, y, step * share), ink)).join('')
  return Array.from({ length: 8 * 4 }, (_, index) => {
    const row = Math.floor(index / 4)
    return scale((index % 4) * step * 2 + (row % 2) * step, row * step)
  }).join('')
}

/** An ear of wheat with its awns. */
export const wheat: Motif = ({ main, second }, random) => {
  const lean = random.between(-3, 3)
  const grains = [0, 1, 2, 3, 4].flatMap((pair) => {
    const y = 62 - pair * 11
    const x = 50 + lean * (pair / 4)
    return [
      d`M${x} ${y + 9}C${x - 16} ${y + 6} ${x - 17} ${y - 6} ${x - 12} ${y - 10}C${x - 4} ${y - 6} ${x} ${y} ${x} ${y + 9}z`,
      d`M${x} ${y + 9}C${x + 16} ${y + 6} ${x + 17} ${y - 6} ${x + 12} ${y - 10}C${x + 4} ${y - 6} ${x} ${y} ${x} ${y + 9}z`,
    ]
  })
  return [
    line('M50 100V20M38 16L30 2M44 10L40 0M56 10L60 0M62 16L70 2', { ink: second, width: 2.4 }),
    fill(grains.join(''), main),
    fill('M50 26C42 20 44 8 50 2C56 8 58 20 50 26z', main),
  ].join('')
}

/** A pomegranate split open, seeds in rows. */
export const pomegranate: Motif = ({ ground, main, second }) => {
  const seeds = [
    [50, 44],
    [42, 53],
    [58, 53],
    [50, 60],
    [36, 63],
    [64, 63],
    [43, 71],
    [57, 71],
    [50, 80],
  ] as const
  return [
    fill('M40 22L34 6L45 13L50 4L55 13L66 6L60 22z', main),
    fill(disc(50, 56, 38), main),
    fill('M50 32C76 42 76 78 50 90C24 78 24 42 50 32z', ground),
    fill(seeds.map(([x, y]) => disc(x, y, 5.2)).join(''), second),
  ].join('')
}

/** A fish of scales, swimming to the right. */
export const fish: Motif = ({ ground, main, second }) => {
  const body = 'M12 50C28 20 62 20 84 50C62 80 28 80 12 50z'
  return [
    fill(
      polygon([
        [22, 50],
        [0, 30],
        [4, 50],
        [0, 70],
      ]),
      second,
    ),
    fill(body, main),
    hatchedShape(
      body,
      { x: 12, y: 20, width: 46, height: 60 },
      { pitch: 8, from: 2, to: 4, direction: 'down', ink: second },
    ),
    fill(disc(70, 45, 4.5), ground),
  ].join('')
}
