import { block, fill, type Mark } from '../marks.ts'
import { type Tile, toTiles } from '../motifs/motif.ts'
import type { Random } from '../random.ts'
import { toSheet } from '../sheet.ts'

/** The strong and the thin rule that a tile picture stands on. */
const foot: Mark = fill(
  block({ x: 0, y: 600, width: 1200, height: 11 }) + block({ x: 0, y: 615, width: 1200, height: 2 }),
  'ink',
)

/** A picture of tiles, ten by five cells on a foot; `last` is printed over them. */
export const toTiledSheet = (random: Random, tiles: readonly Tile[], last: readonly Mark[] = []): string =>
  toSheet([...toTiles(tiles, random), ...last, foot])
