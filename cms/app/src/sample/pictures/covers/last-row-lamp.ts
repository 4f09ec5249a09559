import { bands, hatched, hatchedShape } from '../hatch.ts'
import { type Box, block, d, disc, fill, type Mark } from '../marks.ts'
import { type Random, toRandom } from '../random.ts'
import { gable, windowGrid } from '../scenery/buildings.ts'
import { standing } from '../scenery/figures.ts'
import { toSheet } from '../sheet.ts'

/** One row of the estate: where it stands, how tall, how many lamps (a house by each), and where it begins. */
type Row = { foot: number; height: number; lamps: number; from: number }

// From the innermost row to the nearest: 12 + 10 + 7 + 5 lamps are the 34 of the story.
const rows: Row[] = [
  { foot: 252, height: 78, lamps: 12, from: 4 },
  { foot: 346, height: 92, lamps: 10, from: -14 },
  { foot: 456, height: 116, lamps: 7, from: 8 },
  { foot: 584, height: 138, lamps: 5, from: -34 },
]

const houseIn = (box: Box, random: Random): Mark => {
  const columns = Math.max(2, Math.round(box.width / 46))
  const grid = windowGrid({ ...box, x: box.x + 6, width: box.width - 12 }, { columns, rows: 2, share: 0.44 })
  const lit = grid.filter(() => random.next() < 0.42)
  const rise = box.height * 0.5
  const slope = { x: box.x + box.width / 2, y: box.y - rise, width: box.width, height: rise }
  const roof = gable(box, { rise, eaves: box.width * 0.07 })
  return [
    fill(block(box), 'ink'),
    fill(roof, 'ink'),
    hatchedShape(roof, slope, { pitch: 6, from: 2, to: 2, ink: 'green' }),
    lit.length > 0 ? fill(lit.join(''), 'paper') : '',
  ].join('')
}

const lampIn = (row: Row, x: number): Mark => {
  const top = row.foot - row.height
  const spread = row.height * 0.46
  const cone = d`M${x} ${top}L${x + spread} ${row.foot}H${x - spread}z`
  const box = { x: x - spread, y: top, width: spread * 2, height: row.height }
  const post = row.height * 0.04
  return [
    hatchedShape(cone, box, {
      pitch: row.height / 11,
      from: row.height / 11.4,
      to: row.height / 24,
      ink: 'ochre',
    }),
    fill(block({ x: x - post / 2, y: top, width: post, height: row.height }), 'paper'),
    fill(disc(x, top, row.height * 0.095), 'paper'),
  ].join('')
}

/** The lit lane at the foot of a row: a line of light that thins out toward us. */
const lane = ({ foot, height }: Row): Mark =>
  fill(block({ x: 0, y: foot, width: 1200, height: height * 0.06 }), 'ochre') +
  hatched(
    { x: 0, y: foot + height * 0.12, width: 1200, height: height * 0.3 },
    { pitch: 7, from: 3.2, to: 0.8 },
    'ochre',
  )

const drawRow = (row: Row, random: Random): Mark => {
  const step = (1200 - row.from * 2) / row.lamps
  const places = Array.from({ length: row.lamps }, (_, index) => row.from + step * index)
  const houses = places.map((x) => {
    const height = row.height * random.between(0.5, 0.64)
    const width = step * random.between(0.56, 0.64)
    return houseIn({ x: x + step * 0.02, y: row.foot - height, width, height }, random)
  })
  return [lane(row), ...houses, ...places.map((x) => lampIn(row, x + step * 0.82))].join('')
}

/** A night estate of four rows, lit to the innermost: 34 lamps. */
export const drawLastRowLamp = (seed: string): string => {
  const random = toRandom(seed)
  return toSheet(
    [
      fill(bands({ x: 0, y: 0, width: 1200, height: 250 }, { pitch: 12, from: 11, to: 1 }), 'ink'),
      fill(disc(930, 82, 48), 'paper'),
      ...rows.map((row) => drawRow(row, random)),
      standing({ x: 630, foot: 600, height: 104, coat: 'ochre', head: 'paper', legs: 'ink' }),
      standing({ x: 732, foot: 600, height: 96, coat: 'paper', head: 'ochre', legs: 'ink' }),
    ],
    'green',
  )
}
