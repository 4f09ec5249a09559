import { hatchedShape } from '../hatch.ts'
import { block, disc, fill, line, polygon } from '../marks.ts'
import type { Motif } from './motif.ts'

/** A gabled house with a door. */
export const house: Motif = ({ ground, main, second }) =>
  [
    fill('M18 46H82V100H18z', main),
    fill('M8 48L50 12L92 48z', second),
    fill('M42 66H58V100H42z', ground),
    fill(
      `${block({ x: 26, y: 58, width: 10, height: 12 })}${block({ x: 64, y: 58, width: 10, height: 12 })}`,
      ground,
    ),
  ].join('')

/** A wall of nine windows, some of them lit. */
export const windows: Motif = ({ ground, main, second }, random) => {
  const panes = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => ({
      pane: block({ x: 15 + column * 26, y: 15 + row * 26, width: 18, height: 18 }),
      lit: random.next() < 0.34,
    })),
  )
  const of = (lit: boolean): string =>
    panes
      .filter((one) => one.lit === lit)
      .map(({ pane }) => pane)
      .join('')
  return (
    fill(of(false), main) +
    (of(true) ? fill(of(true), second) : '') +
    line('M0 100H100', { ink: ground, width: 0.5 })
  )
}

/** A gable alone, against the sky: its cell below is the house. */
export const roof: Motif = ({ main, second }) =>
  [
    fill(
      polygon([
        [0, 100],
        [50, 46],
        [100, 100],
      ]),
      main,
    ),
    hatchedShape(
      'M50 46L100 100H50z',
      { x: 50, y: 46, width: 50, height: 54 },
      { pitch: 7, from: 3, to: 3, ink: second },
    ),
  ].join('')

/** A saw-tooth roof with a chimney. */
export const sawtooth: Motif = ({ main, second }) =>
  [fill('M74 30H86V70H74z', second), fill('M0 100V48L50 100V48L100 100z', main)].join('')

/** An arched doorway. */
export const arch: Motif = ({ main, second, ground }) =>
  [
    fill('M14 100V50A36 36 0 0 1 86 50V100z', main),
    fill('M30 100V52A20 20 0 0 1 70 52V100z', second),
    fill(disc(63, 74, 3), ground),
  ].join('')

/** A wall in hatching with one tall window. */
export const wall: Motif = ({ ground, main, second }) =>
  [
    hatchedShape(
      block({ x: 0, y: 0, width: 100, height: 100 }),
      { x: 0, y: 0, width: 100, height: 100 },
      { pitch: 10, from: 4, to: 4, direction: 'down', ink: main },
    ),
    fill(block({ x: 30, y: 20, width: 40, height: 56 }), second),
    line('M50 20V76M30 46H70', { ink: ground, width: 4 }),
  ].join('')
