import { hatchedShape } from '../hatch.ts'
import { block, disc, fill, line, type Mark } from '../marks.ts'
import { windows } from '../motifs/buildings.ts'
import { free, type Tile, tile } from '../motifs/motif.ts'
import { leaf, pine, wheat } from '../motifs/nature.ts'
import { neighbours } from '../motifs/people.ts'
import { bowl, clock, slate, table } from '../motifs/things.ts'
import { type Random, toRandom } from '../random.ts'
import { toTiledSheet } from './tiled.ts'

/** The bowl in the middle, noodles over its rim, steam up to the edge. */
const hero = (): Mark[] => {
  const shell = 'M392 290H808A208 208 0 0 1 660 466V480H540V466A208 208 0 0 1 392 290z'
  const steam = [468, 556, 644, 732]
    .map((x, index) => `M${x} 236C${x - 44} 190 ${x + 36} 152 ${x - 6} ${44 + (index % 2) * 34}`)
    .join('')
  const noodles = Array.from({ length: 9 }, (_, index) => {
    const x = 424 + index * 44
    return `M${x - 26} 292C${x - 26} 242 ${x + 26} 242 ${x + 26} 292`
  }).join('')
  return [
    fill(block({ x: 360, y: 0, width: 480, height: 480 }), 'ochre'),
    line(steam, { ink: 'paper', width: 13, cap: 'round' }),
    line(noodles, { ink: 'paper', width: 9 }),
    line('M690 284L806 96M728 284L824 124', { ink: 'ink', width: 10, cap: 'round' }),
    fill(shell, 'rose'),
    hatchedShape(
      shell,
      { x: 600, y: 290, width: 220, height: 190 },
      { pitch: 12, from: 5, to: 5, ink: 'ink' },
    ),
    fill(block({ x: 380, y: 282, width: 440, height: 17 }), 'ink'),
  ]
}

/** The beans of August: 214, eleven of them black. */
const beans = (random: Random): Mark => {
  const black = new Set<number>()
  while (black.size < 11) black.add(random.whole(0, 213))
  const places = Array.from({ length: 214 }, (_, index) => {
    const row = Math.floor(index / 72)
    return {
      bean: disc(
        14 + (index % 72) * 16.5 + random.between(-1, 1),
        507 + row * 33 + random.between(-3, 3),
        6.6,
      ),
      isBlack: black.has(index),
    }
  })
  const of = (isBlack: boolean): string =>
    places
      .filter((one) => one.isBlack === isBlack)
      .map(({ bean }) => bean)
      .join('')
  return [
    fill(block({ x: 0, y: 480, width: 1200, height: 120 }), 'paper'),
    fill(of(false), 'rose'),
    fill(of(true), 'ink'),
  ].join('')
}

const kitchen: Tile[] = [
  free(pine, [0, 0], ['paper', 'green', 'ink']),
  free(pine, [1, 0], ['paper', 'green', 'ink']),
  free(pine, [2, 0], ['paper', 'green', 'ink']),
  tile(slate, [0, 1], ['paper', 'ink', 'ochre']),
  tile(slate, [1, 1], ['paper', 'ink', 'ochre']),
  tile(slate, [2, 1], ['paper', 'ink', 'ochre']),
  tile(neighbours, [0, 2], ['green', 'ochre', 'ink']),
  tile(bowl, [1, 2], ['paper', 'rose', 'ink']),
  tile(neighbours, [2, 2], ['rose', 'ink', 'green']),
  tile(wheat, [0, 3], ['ochre', 'paper', 'ink']),
  tile(windows, [1, 3], ['green', 'paper', 'ochre']),
  tile(leaf, [2, 3], ['paper', 'green', 'ink']),
  free(pine, [7, 0], ['paper', 'green', 'ink']),
  free(pine, [8, 0], ['paper', 'green', 'ink']),
  free(pine, [9, 0], ['paper', 'green', 'ink']),
  tile(neighbours, [7, 1], ['ink', 'rose', 'green']),
  tile(clock, [8, 1], ['ochre', 'ink', 'rose']),
  tile(neighbours, [9, 1], ['green', 'rose', 'ink']),
  tile(leaf, [7, 2], ['rose', 'paper', 'ink']),
  tile(neighbours, [8, 2], ['paper', 'green', 'rose']),
  tile(windows, [9, 2], ['ink', 'paper', 'ochre']),
  tile(table, [7, 3], ['green', 'ochre', 'paper']),
  tile(wheat, [8, 3], ['paper', 'ochre', 'ink']),
  tile(bowl, [9, 3], ['ochre', 'ink', 'paper']),
]

/** A bowl of noodles among pines and slates, over the beans that its eaters cast. */
export const drawNoodleLedger = (seed: string): string => {
  const random = toRandom(seed)
  return toTiledSheet(random, kitchen, [...hero(), beans(random)])
}
