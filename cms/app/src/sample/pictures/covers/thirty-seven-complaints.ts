import { bands, hatched, slanted } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { block, disc, fill, line, type Mark, over, placed } from '../marks.ts'
import { type Random, toRandom } from '../random.ts'
import { hatchedWall, windowGrid } from '../scenery/buildings.ts'
import { standing } from '../scenery/figures.ts'
import { toSheet } from '../sheet.ts'

const ground = 540

/** Rounds of the crown: x, y, radius. */
const crown = [
  [330, 232, 128],
  [870, 236, 124],
  [470, 150, 136],
  [738, 148, 138],
  [602, 122, 120],
  [600, 262, 150],
] as const

const foliage = (): Mark[] =>
  crown.map(([x, y, radius], index) => {
    const box = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
    const ink: Ink = index % 2 === 0 ? 'violet' : 'green'
    return over(slanted(disc(x, y, radius), box, { ink, angle: index * 30 - 60, pitch: 9, weight: 4.6 }))
  })

const trunk = (): Mark =>
  [
    fill(
      'M548 540C574 470 570 400 520 316L536 306C566 350 584 372 590 400C596 360 592 320 590 250H612C612 320 610 356 618 398C630 368 650 340 676 304L692 314C650 390 636 470 660 540z',
      'ink',
    ),
    line('M536 320Q470 262 372 250M676 312Q744 262 842 250', { ink: 'ink', width: 9, cap: 'round' }),
  ].join('')

/** Places of the 37 notes: rows in the crown, a little out of line. */
const places = (random: Random): { x: number; y: number }[] =>
  [
    { y: 66, from: 440, count: 5 },
    { y: 132, from: 344, count: 7 },
    { y: 200, from: 250, count: 9 },
    { y: 268, from: 250, count: 9 },
    { y: 336, from: 344, count: 7 },
  ].flatMap(({ y, from, count }) =>
    Array.from({ length: count }, (_, index) => ({
      x: from + index * (count > 1 ? (1200 - from * 2) / (count - 1) : 0) + random.between(-9, 9),
      y: y + random.between(-12, 12),
    })),
  )

/** A sheet of paper on a thread: settled ones carry a violet tick, open ones have yellowed. */
const note = ({ x, y }: { x: number; y: number }, isOpen: boolean, random: Random): Mark =>
  placed(
    { x, y, turn: random.between(-9, 9) },
    line('M0 -30V-20', { ink: 'ink', width: 2 }),
    fill(block({ x: -22, y: -22, width: 44, height: 52 }), 'ink'),
    fill(block({ x: -20, y: -20, width: 40, height: 48 }), isOpen ? 'ochre' : 'paper'),
    line('M-12 -10H12M-12 -1H12', { ink: 'ink', width: 2.6 }),
    isOpen
      ? line('M-12 8H12', { ink: 'ink', width: 2.6 })
      : line('M-9 13L-2 20L12 7', { ink: 'violet', width: 5 }),
  )

const street = (): Mark[] => {
  const left = { x: 36, y: 330, width: 190, height: ground - 330 }
  const right = { x: 974, y: 310, width: 190, height: ground - 310 }
  return [left, right].map((wall) =>
    [
      hatchedWall(wall, { pitch: 9, from: 4, to: 4, direction: 'down', ink: 'violet' }),
      fill(block({ x: wall.x - 8, y: wall.y - 10, width: wall.width + 16, height: 12 }), 'violet'),
      fill(
        windowGrid(
          { ...wall, y: wall.y + 16, height: wall.height - 40 },
          { columns: 4, rows: 3, share: 0.5 },
        ).join(''),
        'paper',
      ),
    ].join(''),
  )
}

const readers: readonly (readonly [x: number, height: number, coat: Ink, hair: Ink])[] = [
  [308, 118, 'rose', 'ink'],
  [370, 104, 'green', 'violet'],
  [452, 124, 'violet', 'ink'],
  [746, 120, 'ochre', 'ink'],
  [826, 102, 'rose', 'violet'],
  [888, 122, 'green', 'ink'],
]

/** An old tree hung with 37 complaints; seven are still open. */
export const drawThirtySevenComplaints = (seed: string): string => {
  const random = toRandom(seed)
  const spots = places(random)
  const open = new Set<number>()
  while (open.size < 7) open.add(random.whole(0, spots.length - 1))
  return toSheet([
    fill(bands({ x: 0, y: 0, width: 1200, height: ground }, { pitch: 14, from: 0.6, to: 3.4 }), 'violet'),
    ...street(),
    ...crown.map(([x, y, radius]) => fill(disc(x, y, radius + 5), 'paper')),
    trunk(),
    ...foliage(),
    ...spots.map((spot, index) => note(spot, open.has(index), random)),
    fill(block({ x: 0, y: ground, width: 1200, height: 9 }), 'ink'),
    over(hatched({ x: 0, y: ground + 15, width: 1200, height: 70 }, { pitch: 11, from: 2, to: 6 }, 'violet')),
    ...readers.map(([x, height, coat, hair]) => standing({ x, foot: 596, height, coat, hair })),
  ])
}
