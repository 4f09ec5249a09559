import { hatched } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { block, d, disc, fill, line, type Mark, placed } from '../marks.ts'
import { windows } from '../motifs/buildings.ts'
import { type Tile, tile } from '../motifs/motif.ts'
import { leaf, pomegranate } from '../motifs/nature.ts'
import { neighbours } from '../motifs/people.ts'
import { car } from '../motifs/things.ts'
import { toRandom } from '../random.ts'
import { toTiledSheet } from './tiled.ts'

/** Age of the moon in days on each of the eleven evenings, 11 May to 15 June 2020. */
const moonAges = [18.6, 21.6, 25.6, 28.6, 2.7, 5.7, 9.7, 12.7, 16.7, 19.7, 23.7]

/** The lit part of a moon of that age: an outer half circle and the terminator. */
const moon = (age: number, index: number): Mark => {
  const [x, y, radius] = [54.5 + index * 109.1, 60, 36]
  const phase = age / 29.53
  const bulge = Math.abs(Math.cos(2 * Math.PI * phase)) * radius
  const isWaxing = phase < 0.5
  const isThick = phase > 0.25 && phase < 0.75
  const limb = isWaxing ? 1 : 0
  const edge = isThick ? limb : 1 - limb
  const lit = `${d`M${x} ${y - radius}A${radius} ${radius} 0 0 ${limb} ${x} ${y + radius}A${bulge} ${radius} 0 0 ${edge} ${x} ${y - radius}z`}`
  return line(disc(x, y, radius), { ink: 'teal', width: 2 }) + fill(lit, 'ochre')
}

const night: Mark = [
  fill(block({ x: 0, y: 0, width: 1200, height: 121 }), 'ink'),
  ...moonAges.map(moon),
].join('')

const coats: readonly Ink[] = [
  'rose',
  'teal',
  'ink',
  'paper',
  'teal',
  'rose',
  'ink',
  'teal',
  'rose',
  'paper',
  'teal',
  'ink',
]

/** Twelve people round a table, seen from above, with one drawing between them. */
const gathering = (): Mark[] => {
  const [x, y] = [600, 360]
  const people = coats.map((coat, index) => {
    const side = Math.floor(index / 3)
    const along = ((index % 3) - 1) * 96
    return placed(
      { x, y, turn: side * 90 },
      placed(
        { x: along, y: -172 },
        line('M-32 0V30M32 0V30', { ink: coat, width: 11, cap: 'round' }),
        line('M-30 -4H30', { ink: coat, width: 30, cap: 'round' }),
        fill(disc(0, 2, 17), coat === 'ink' ? 'paper' : 'ink'),
      ),
    )
  })
  const board = { x: x - 128, y: y - 128, width: 256, height: 256 }
  const plan = { x: x - 62, y: y - 80, width: 124, height: 160 }
  return [
    fill(block({ x: 360, y: 120, width: 480, height: 480 }), 'ochre'),
    ...people,
    fill(block(board), 'teal'),
    hatched(board, { pitch: 10, from: 2, to: 2 }, 'ink'),
    fill(block(plan), 'paper'),
    fill(
      [0, 1, 2, 3, 4]
        .flatMap((row) =>
          [0, 1].map((side) =>
            block({ x: plan.x + 14 + side * 58, y: plan.y + 14 + row * 23, width: 38, height: 14 }),
          ),
        )
        .join(''),
      'teal',
    ),
    fill(disc(plan.x + 62, plan.y + 143, 10), 'rose'),
  ]
}

const sides: Tile[] = [
  tile(pomegranate, [0, 1, 2], ['paper', 'rose', 'rose']),
  tile(neighbours, [2, 1], ['teal', 'ink', 'rose']),
  tile(leaf, [2, 2], ['paper', 'teal', 'ink']),
  tile(car, [0, 3], ['ochre', 'teal', 'ink']),
  tile(neighbours, [1, 3], ['paper', 'rose', 'ink']),
  tile(windows, [2, 3], ['ink', 'paper', 'ochre']),
  tile(windows, [0, 4], ['teal', 'paper', 'ochre']),
  tile(car, [1, 4], ['paper', 'ink', 'rose']),
  tile(car, [2, 4], ['rose', 'paper', 'ink']),
  tile(car, [7, 1], ['paper', 'rose', 'ink']),
  tile(windows, [8, 1], ['teal', 'paper', 'ochre']),
  tile(neighbours, [9, 1], ['rose', 'ink', 'teal']),
  tile(neighbours, [7, 2], ['ink', 'rose', 'teal']),
  tile(car, [8, 2], ['ochre', 'paper', 'ink']),
  tile(leaf, [9, 2], ['paper', 'teal', 'ink']),
  tile(leaf, [7, 3], ['rose', 'paper', 'ink']),
  tile(car, [7, 4], ['teal', 'ochre', 'ink']),
  tile(pomegranate, [8, 3, 2], ['paper', 'rose', 'rose']),
]

/** A table under eleven moons, as they stood on the eleven evenings. */
export const drawSquareTable = (seed: string): string =>
  toTiledSheet(toRandom(seed), sides, [night, ...gathering()])
