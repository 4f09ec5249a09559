import { roof, sawtooth, windows } from '../motifs/buildings.ts'
import { free, type Tile, tile } from '../motifs/motif.ts'
import { fish, leaf, pine, sun, waves } from '../motifs/nature.ts'
import { neighbours } from '../motifs/people.ts'
import { bin, steps } from '../motifs/things.ts'
import { toRandom } from '../random.ts'
import { toTiledSheet } from './tiled.ts'

const sky: Tile[] = [
  free(sun, [7.35, 0.12, 1.5], ['paper', 'ochre', 'ochre']),
  free(roof, [0, 0], ['paper', 'blue', 'paper']),
  free(pine, [1, 0], ['paper', 'green', 'ink']),
  free(roof, [2, 0], ['paper', 'green', 'paper']),
  free(sawtooth, [4, 0], ['paper', 'blue', 'ink']),
  free(pine, [5, 0], ['paper', 'green', 'ink']),
  free(roof, [6, 0], ['paper', 'ochre', 'paper']),
  free(pine, [9, 0], ['paper', 'green', 'ink']),
]

const town: Tile[] = [
  tile(windows, [0, 1], ['blue', 'paper', 'ochre']),
  tile(neighbours, [1, 1], ['ochre', 'ink', 'green']),
  tile(windows, [2, 1], ['green', 'paper', 'ochre']),
  tile(fish, [3, 1], ['paper', 'blue', 'ochre']),
  tile(windows, [4, 1], ['blue', 'paper', 'ochre']),
  tile(neighbours, [5, 1], ['paper', 'green', 'blue']),
  tile(windows, [6, 1], ['ochre', 'paper', 'blue']),
  tile(waves, [7, 1], ['blue', 'paper', 'teal']),
  tile(waves, [8, 1], ['blue', 'paper', 'teal']),
  tile(neighbours, [9, 1], ['green', 'blue', 'ink']),
]

/** Ten cells of four: the forty steps from the doors to the bins. */
const way: Tile[] = Array.from({ length: 10 }, (_, column) =>
  tile(steps, [column, 2], ['paper', 'ink', 'ochre']),
)

const front: Tile[] = [
  tile(bin, [0, 3, 2], ['ochre', 'green', 'ink']),
  tile(leaf, [2, 3, 2], ['paper', 'green', 'ink']),
  tile(bin, [4, 3, 2], ['green', 'paper', 'ochre']),
  tile(waves, [6, 3, 2], ['blue', 'paper', 'teal']),
  tile(bin, [8, 3, 2], ['ochre', 'blue', 'ink']),
]

/** Houses behind, forty steps, and the bins in front, with leaf and sea between them. */
export const drawFortySteps = (seed: string): string =>
  toTiledSheet(toRandom(seed), [...sky, ...town, ...way, ...front])
