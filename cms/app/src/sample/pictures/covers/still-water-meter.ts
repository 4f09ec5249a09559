import { bands, hatched, hatchedShape } from '../hatch.ts'
import { block, d, fill, line, type Mark, over, placed, within } from '../marks.ts'
import { type Random, toRandom } from '../random.ts'
import { toSheet } from '../sheet.ts'

const horizon = 352

/** A drop about to touch the water. */
const drop = (): Mark => {
  const shape = 'M600 34C626 118 706 166 706 252A106 106 0 0 1 494 252C494 166 574 118 600 34z'
  const box = { x: 494, y: 34, width: 212, height: 326 }
  return [
    fill(shape, 'paper'),
    hatchedShape(shape, box, { pitch: 11, from: 3, to: 11, ink: 'teal' }),
    over(within(shape, fill('M600 34C700 160 740 220 640 360H760V34z', 'blue'))),
    line(shape, { ink: 'teal', width: 5 }),
    fill('M536 248a64 64 0 0 0 46 62l-4 14a78 78 0 0 1 -57 -76z', 'paper'),
  ].join('')
}

/** Twelve rings: one for each hour that the meter stood still. */
const rings = (): Mark =>
  within(
    block({ x: 0, y: horizon, width: 1200, height: 620 - horizon }),
    ...Array.from({ length: 12 }, (_, hour) => {
      const rx = 54 + hour * 57
      const ry = rx * 0.18
      const ring = d`M${600 - rx} ${484}a${rx} ${ry} 0 1 1 ${rx * 2} 0a${rx} ${ry} 0 1 1 ${-rx * 2} 0z`
      return over(line(ring, { ink: hour % 3 === 2 ? 'blue' : 'teal', width: 9.6 - hour * 0.55 }))
    }),
  )

type House = { x: number; foot: number; width: number }

/** Seventy-three houses on both sides of the drop, in four rows from far to near. */
const places = (): House[] => {
  const rows = [
    { foot: horizon - 126, each: 9, inset: 104 },
    { foot: horizon - 84, each: 9, inset: 70 },
    { foot: horizon - 42, each: 9, inset: 34 },
    { foot: horizon, each: 9, inset: 0 },
  ]
  const width = 50
  const sides = rows.flatMap(({ foot, each, inset }) =>
    Array.from({ length: each }, (_, index) => [
      { x: inset * 0.4 + index * width + 4, foot, width },
      { x: 1196 - inset * 0.4 - (index + 1) * width, foot, width },
    ]).flat(),
  )
  // Four rows of eighteen are 72; the last one stands nearest to the drop.
  return [...sides, { x: 456, foot: horizon, width: 36 }]
}

const house = ({ x, foot, width }: House, isMetered: boolean, random: Random): Mark => {
  const height = random.between(34, 44)
  const wall = { x: x + 3, y: foot - height, width: width - 6, height }
  const roof = d`M${x} ${wall.y}L${x + width / 2} ${wall.y - 24}L${x + width} ${wall.y}z`
  return [
    fill(block(wall), 'paper'),
    hatchedShape(block(wall), wall, { pitch: 6, from: 3, to: 3, direction: 'down', ink: 'blue' }),
    fill(roof, isMetered ? 'teal' : 'violet'),
    fill(
      block({ x: x + width / 2 - 7, y: foot - height + 9, width: 14, height: 14 }),
      isMetered ? 'ochre' : 'paper',
    ),
  ].join('')
}

/** A drop above twelve rings; 58 lit houses have a meter that tells, 15 have a telephone call. */
export const drawStillWaterMeter = (seed: string): string => {
  const random = toRandom(seed)
  const homes = places()
  const called = new Set<number>()
  while (called.size < 15) called.add(random.whole(0, homes.length - 1))
  return toSheet([
    fill(
      bands(
        { x: 0, y: 0, width: 1200, height: horizon },
        { pitch: 17, from: 3.4, to: 3.4, direction: 'down' },
      ),
      'teal',
    ),
    ...homes.map((home, index) => house(home, !called.has(index), random)),
    fill(block({ x: 0, y: horizon, width: 1200, height: 268 }), 'paper'),
    hatched({ x: 0, y: horizon, width: 1200, height: 268 }, { pitch: 12, from: 1, to: 3 }, 'blue'),
    rings(),
    fill(block({ x: 0, y: horizon, width: 1200, height: 7 }), 'ink'),
    placed({ x: 0, y: -18 }, drop()),
  ])
}
