import { hatched } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { block, d, disc, dome, fill, line, type Mark } from '../marks.ts'
import { type Motif, type Tile, tile } from '../motifs/motif.ts'
import { type Random, toRandom } from '../random.ts'
import { toTiledSheet } from './tiled.ts'

/** An elder and a neighbour at one desk, a phone between them; who sits where is drawn by lot. */
const desk: Motif = ({ ground, main, second }, random) => {
  const face: Ink = ground === 'ochre' ? 'paper' : 'ochre'
  const elderLeft = random.next() < 0.5
  const elder = elderLeft ? 31 : 69
  const other = 100 - elder
  const bun = random.next() < 0.5 ? disc(elder, 14, 6.4) : ''
  const glasses = random.next() < 0.6
  const silver: Ink = ground === 'paper' ? 'violet' : 'paper'
  const top = random.between(24, 30)
  return [
    fill(dome(elder, 78, 27), main),
    fill(disc(elder, 36, 16), face),
    fill(dome(elder, 33, 16.6) + bun, face === 'paper' ? 'violet' : silver),
    glasses ? line(disc(elder - 6, 39, 4.6) + disc(elder + 6, 39, 4.6), { ink: 'ink', width: 1.6 }) : '',
    fill(dome(other, 78, 25), second),
    fill(disc(other, top + 16, 14.6), face),
    fill(dome(other, top + 13, 15.2), 'ink'),
    fill(block({ x: 0, y: 78, width: 100, height: 22 }), 'ink'),
    fill(block({ x: 43, y: 66, width: 14, height: 24 }), main),
    fill(block({ x: 45.5, y: 69, width: 9, height: 16 }), 'paper'),
  ].join('')
}

/** Grounds and coats in turn, so that no two neighbours are alike. */
const inkings: readonly (readonly [Ink, Ink, Ink])[] = [
  ['paper', 'rose', 'violet'],
  ['ochre', 'violet', 'rose'],
  ['violet', 'ochre', 'rose'],
  ['rose', 'ochre', 'violet'],
]

/** Thirty desks: six to a row, five rows. */
const classroom = (): Tile[] =>
  Array.from({ length: 30 }, (_, index) => {
    const [column, row] = [index % 6, Math.floor(index / 6)]
    return tile(
      desk,
      [4 + column, row],
      inkings[(column + row * 3) % 4] ?? inkings[0] ?? ['paper', 'rose', 'violet'],
    )
  })

/** A handset: the sign of the first button. */
const handset = (x: number, y: number): Mark =>
  line(d`M${x - 22} ${y - 16}C${x - 18} ${y + 4} ${x - 4} ${y + 18} ${x + 16} ${y + 22}`, {
    ink: 'paper',
    width: 11,
    cap: 'round',
  }) +
  line(d`M${x - 24} ${y - 18}l${8} ${-7}M${x + 18} ${y + 24}l${8} ${-7}`, {
    ink: 'paper',
    width: 13,
    cap: 'round',
  })

/** The phone after its third rebuilding: six buttons, and the first of them calls a person. */
const phone = (random: Random): Mark[] => {
  const inks: readonly Ink[] = ['rose', 'violet', 'ochre', 'violet', 'ochre', 'rose']
  const buttons = inks.map((ink, index) => {
    const [x, y] = [126 + (index % 2) * 120, 92 + Math.floor(index / 2) * 134]
    return fill(block({ x, y, width: 108, height: 120 }), ink)
  })
  const signs = [0, 1, 2, 3, 4].map((index) => {
    const [x, y] = [180 + ((index + 1) % 2) * 120, 152 + Math.floor((index + 1) / 2) * 134]
    return random.next() < 0.5
      ? fill(disc(x, y, 26), 'paper')
      : fill(block({ x: x - 24, y: y - 24, width: 48, height: 48 }), 'paper')
  })
  return [
    fill(block({ x: 0, y: 0, width: 480, height: 600 }), 'rose'),
    hatched({ x: 0, y: 0, width: 480, height: 600 }, { pitch: 14, from: 1, to: 6 }, 'violet'),
    fill(block({ x: 82, y: 30, width: 316, height: 560 }), 'ink'),
    fill(block({ x: 104, y: 70, width: 272, height: 440 }), 'paper'),
    ...buttons,
    handset(180, 148),
    ...signs,
    fill(disc(240, 550, 20), 'paper'),
    fill(block({ x: 200, y: 46, width: 80, height: 8 }), 'paper'),
  ]
}

/** A phone of six large buttons beside thirty desks, two people at each. */
export const drawFirstGrade = (seed: string): string => {
  const random = toRandom(seed)
  return toTiledSheet(random, classroom(), phone(random))
}
