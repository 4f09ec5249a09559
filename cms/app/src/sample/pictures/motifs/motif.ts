import type { Ink } from '../inks.ts'
import { block, fill, type Mark, placed, within } from '../marks.ts'
import type { Random } from '../random.ts'

type Colours = { ground: Ink; main: Ink; second: Ink }

/** Draws inside a square from 0 to 100; `random` decides what may differ from one printing to the next. */
export type Motif = (colours: Colours, random: Random) => Mark

/** A motif in its cell of the grid. */
export type Tile = {
  motif: Motif
  column: number
  row: number
  /** How many cells it spans each way. */
  span: number
  colours: Colours
  /** Draws without a ground and past its edges, as a roof does against the sky. */
  free: boolean
}

type At = readonly [column: number, row: number, span?: number]
type Inking = readonly [ground: Ink, main: Ink, second: Ink]

const toPlaced = (free: boolean, motif: Motif, at: At, [ground, main, second]: Inking): Tile => {
  const [column, row, span = 1] = at
  return { motif, column, row, span, colours: { ground, main, second }, free }
}

/** A motif on its own ground. */
export const tile = (motif: Motif, at: At, inking: Inking): Tile => toPlaced(false, motif, at, inking)

/** A motif against whatever is behind it; `ground` is the ink of what is cut out of it. */
export const free = (motif: Motif, at: At, inking: Inking): Tile => toPlaced(true, motif, at, inking)

/** Side of a cell; ten by five of them fill the sheet above its foot. */
export const cell = 120

// Keeps a seam of paper from showing between neighbours.
const overlap = 0.4

const draw = (one: Tile, random: Random): Mark => {
  const side = cell * one.span
  const at = { x: one.column * cell, y: one.row * cell, scale: side / 100 }
  const marks = one.motif(one.colours, random)
  if (one.free) return placed(at, marks)
  const ground = block({ x: at.x, y: at.y, width: side + overlap, height: side + overlap })
  const square = block({ x: 0, y: 0, width: 100, height: 100 })
  return fill(ground, one.colours.ground) + placed(at, within(square, marks))
}

export const toTiles = (tiles: readonly Tile[], random: Random): Mark[] =>
  tiles.map((one) => draw(one, random))
