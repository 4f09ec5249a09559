import { disc, fill, line, type Mark } from '../marks.ts'
import { arch, house, wall, windows } from '../motifs/buildings.ts'
import { paw, sittingDog } from '../motifs/dogs.ts'
import { free, type Tile, tile } from '../motifs/motif.ts'
import { leaf, pine, sun } from '../motifs/nature.ts'
import { neighbours } from '../motifs/people.ts'
import { type Random, toRandom } from '../random.ts'
import { standing } from '../scenery/figures.ts'
import { toTiledSheet } from './tiled.ts'

const sky: Tile[] = [
  free(sun, [0.3, 0.3, 1.6], ['paper', 'ochre', 'ochre']),
  free(house, [8, 0], ['paper', 'green', 'rose']),
  free(pine, [9, 0], ['paper', 'green', 'ink']),
  free(pine, [6, 1], ['paper', 'green', 'ink']),
  free(sittingDog, [2, 1, 2], ['rose', 'ochre', 'ink']),
]

/** The lane climbs in four flights; each column of it is a house front. */
const lane: Tile[] = [
  tile(windows, [8, 1], ['green', 'paper', 'ochre']),
  tile(arch, [9, 1], ['ochre', 'green', 'paper']),
  tile(leaf, [6, 2], ['rose', 'paper', 'ink']),
  tile(windows, [7, 2], ['ink', 'paper', 'ochre']),
  tile(neighbours, [8, 2], ['paper', 'rose', 'green']),
  tile(wall, [9, 2], ['paper', 'green', 'ochre']),
  tile(windows, [2, 3], ['green', 'paper', 'ochre']),
  tile(paw, [3, 3], ['ochre', 'paper', 'ink']),
  tile(wall, [4, 3], ['paper', 'green', 'ochre']),
  tile(paw, [5, 3], ['green', 'ochre', 'ink']),
  tile(neighbours, [6, 3], ['ochre', 'ink', 'green']),
  tile(paw, [7, 3], ['paper', 'rose', 'ink']),
  tile(arch, [8, 3], ['green', 'ochre', 'ink']),
  tile(paw, [9, 3], ['rose', 'paper', 'ink']),
  tile(house, [0, 4], ['green', 'paper', 'ochre']),
  tile(neighbours, [1, 4], ['ochre', 'green', 'ink']),
  tile(leaf, [2, 4], ['paper', 'green', 'ink']),
  tile(arch, [3, 4], ['rose', 'paper', 'ink']),
  tile(paw, [4, 4], ['ink', 'ochre', 'ink']),
  tile(windows, [5, 4], ['ochre', 'paper', 'ink']),
  tile(house, [6, 4], ['paper', 'green', 'ink']),
  tile(wall, [7, 4], ['green', 'paper', 'ink']),
  tile(leaf, [8, 4], ['ochre', 'green', 'ink']),
  tile(windows, [9, 4], ['green', 'paper', 'ochre']),
]

/** A lead of 67 tags from the dog's neck to a hand: six of them are still open rings. */
const lead = (random: Random): Mark => {
  const open = new Set<number>()
  while (open.size < 6) open.add(random.whole(1, 65))
  const at = (share: number): [number, number] => {
    const rest = 1 - share
    const along = (a: number, b: number, c: number, e: number): number =>
      rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * e
    return [along(380, 520, 600, 862), along(238, 420, -60, 176)]
  }
  const tags = Array.from({ length: 67 }, (_, index) => ({
    disc: disc(...at(index / 66), 4.3),
    isOpen: open.has(index),
  }))
  const of = (isOpen: boolean): string =>
    tags
      .filter((tag) => tag.isOpen === isOpen)
      .map((tag) => tag.disc)
      .join('')
  return fill(of(false), 'rose') + line(of(true), { ink: 'rose', width: 1.8 })
}

/** A dog on the landing of a stepped lane, on a lead of 67 tags. */
export const drawDogCards = (seed: string): string => {
  const random = toRandom(seed)
  return toTiledSheet(
    random,
    [...sky, ...lane],
    [
      lead(random),
      standing({ x: 886, foot: 240, height: 136, coat: 'rose' }),
      standing({ x: 652, foot: 360, height: 150, coat: 'green', legs: 'ink' }),
      standing({ x: 76, foot: 480, height: 140, coat: 'ink', legs: 'green', hair: 'ochre', head: 'ochre' }),
    ],
  )
}
