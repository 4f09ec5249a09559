import { bands } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { block, disc, fill, line, type Mark, over } from '../marks.ts'
import { house, windows } from '../motifs/buildings.ts'
import { free, type Tile, tile } from '../motifs/motif.ts'
import { sun, wheat } from '../motifs/nature.ts'
import { neighbour, neighbours } from '../motifs/people.ts'
import { type Random, toRandom } from '../random.ts'
import { toTiledSheet } from './tiled.ts'

type Ring = { ink: Ink; isFilled: boolean }

const repeat = (count: number, ring: Ring): Ring[] => Array.from({ length: count }, () => ring)

/** The 412 rings of the notebook: 385 filled in, 27 still open, 19 of them red. */
const rings = (random: Random): Ring[] => {
  const all = [
    ...repeat(262, { ink: 'green', isFilled: true }),
    ...repeat(88, { ink: 'blue', isFilled: true }),
    ...repeat(35, { ink: 'rose', isFilled: true }),
    ...repeat(8, { ink: 'blue', isFilled: false }),
    ...repeat(19, { ink: 'rose', isFilled: false }),
  ]
  for (let index = all.length - 1; index > 0; index -= 1) {
    const other = random.whole(0, index)
    const [a, b] = [all[index], all[other]]
    if (a && b) [all[index], all[other]] = [b, a]
  }
  return all
}

const page = (left: number, rows: readonly Ring[]): Mark => {
  const columns = 13
  const paper = { x: left, y: 62, width: 336, height: 496 }
  const marks = rows.map(({ ink, isFilled }, index) => {
    const x = left + 32 + (index % columns) * 22.8
    const y = 92 + Math.floor(index / columns) * 29
    return isFilled ? fill(disc(x, y, 7.6), ink) : line(disc(x, y, 6.4), { ink, width: 2.6 })
  })
  return [
    fill(block(paper), 'paper'),
    over(fill(bands({ ...paper, y: 105, height: 440 }, { pitch: 29, from: 1, to: 1 }), 'blue')),
    ...marks,
  ].join('')
}

/** The open notebook, its two pages sewn in the middle. */
const notebook = (random: Random): Mark[] => {
  const all = rings(random)
  return [
    fill(block({ x: 240, y: 30, width: 720, height: 570 }), 'blue'),
    page(260, all.slice(0, 206)),
    page(604, all.slice(206)),
    line('M600 74V546', { ink: 'ochre', width: 4 }),
    fill([104, 206, 308, 410, 512].map((y) => block({ x: 588, y, width: 24, height: 7 })).join(''), 'ochre'),
  ]
}

const village: Tile[] = [
  free(sun, [0.25, 0.1, 1.5], ['paper', 'ochre', 'ochre']),
  tile(windows, [0, 1], ['blue', 'paper', 'ochre']),
  tile(neighbours, [1, 1], ['ochre', 'blue', 'ink']),
  tile(house, [0, 2], ['paper', 'green', 'rose']),
  tile(windows, [1, 2], ['green', 'paper', 'ochre']),
  tile(neighbour, [0, 3], ['rose', 'ink', 'blue']),
  tile(wheat, [1, 3], ['blue', 'ochre', 'paper']),
  tile(wheat, [0, 4], ['blue', 'ochre', 'paper']),
  tile(house, [1, 4], ['ochre', 'blue', 'ink']),
  free(wheat, [8.05, 0], ['paper', 'ochre', 'ink']),
  free(wheat, [8.5, 0], ['paper', 'ochre', 'ink']),
  free(wheat, [8.95, 0], ['paper', 'ochre', 'ink']),
  tile(house, [8, 1], ['green', 'paper', 'ochre']),
  tile(windows, [9, 1], ['rose', 'paper', 'ink']),
  tile(windows, [8, 2], ['ink', 'paper', 'ochre']),
  tile(neighbours, [9, 2], ['paper', 'green', 'blue']),
  tile(wheat, [8, 3], ['ochre', 'paper', 'ink']),
  tile(house, [9, 3], ['blue', 'paper', 'rose']),
  tile(neighbours, [8, 4], ['blue', 'rose', 'ink']),
  tile(windows, [9, 4], ['green', 'paper', 'ochre']),
]

/** A notebook among houses and wheat: 412 rings, 27 of them not yet filled in. */
export const drawBlueNotebook = (seed: string): string => {
  const random = toRandom(seed)
  return toTiledSheet(random, village, notebook(random))
}
