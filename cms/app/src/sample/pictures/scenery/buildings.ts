import { bands, type Hatch } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { type Box, block, d, fill, type Mark, over } from '../marks.ts'
import type { Random } from '../random.ts'

/** Windows in even rows, set in from the edges of a wall. */
export const windowGrid = (
  wall: Box,
  { columns, rows, share = 0.5 }: { columns: number; rows: number; share?: number },
): string[] => {
  const stepX = wall.width / columns
  const stepY = wall.height / rows
  const width = stepX * share
  const height = stepY * share
  return Array.from({ length: columns * rows }, (_, index) =>
    block({
      x: wall.x + (index % columns) * stepX + (stepX - width) / 2,
      y: wall.y + Math.floor(index / columns) * stepY + (stepY - height) / 2,
      width,
      height,
    }),
  )
}

/** Splits shapes by lot: about `share` of them are lit. */
export const lightSome = (
  shapes: readonly string[],
  share: number,
  random: Random,
): { lit: string; dark: string } => {
  const lots = shapes.map((shape) => ({ shape, isLit: random.next() < share }))
  const join = (isLit: boolean): string =>
    lots
      .filter((lot) => lot.isLit === isLit)
      .map(({ shape }) => shape)
      .join('')
  return { lit: join(true), dark: join(false) }
}

/** A wall printed in lines over paper, a little out of register, as a second block would be. */
export const hatchedWall = (wall: Box, hatch: Hatch & { ink: Ink }): Mark =>
  fill(block(wall), 'paper') + over(fill(bands(wall, hatch), hatch.ink))

/** A gable over a wall, with eaves. */
export const gable = (wall: Box, { rise, eaves = 8 }: { rise: number; eaves?: number }): string =>
  d`M${wall.x - eaves} ${wall.y - 4}L${wall.x + wall.width / 2} ${wall.y - rise}L${wall.x + wall.width + eaves} ${wall.y - 4}z`
