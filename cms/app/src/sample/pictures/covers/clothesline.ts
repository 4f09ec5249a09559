import { bands, hatched, hatchedShape } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { type Box, block, d, dome, fill, line, type Mark, over } from '../marks.ts'
import { type Random, toRandom } from '../random.ts'
import { hatchedWall, lightSome, windowGrid } from '../scenery/buildings.ts'
import { standing } from '../scenery/figures.ts'
import { garments } from '../scenery/garments.ts'
import { toSheet } from '../sheet.ts'

const ground = 536
const left: Box = { x: 0, y: 40, width: 232, height: ground - 40 }
const right: Box = { x: 968, y: 64, width: 232, height: ground - 64 }

const building = (wall: Box, ink: Ink, random: Random): Mark => {
  const inner = { x: wall.x + 14, y: wall.y + 34, width: wall.width - 28, height: wall.height - 60 }
  const { lit, dark } = lightSome(windowGrid(inner, { columns: 3, rows: 5, share: 0.56 }), 0.3, random)
  return [
    hatchedWall(wall, { pitch: 8, from: 5.4, to: 5.4, direction: 'down', ink }),
    fill(block({ x: wall.x - 10, y: wall.y - 14, width: wall.width + 20, height: 16 }), ink),
    fill(dark, 'paper'),
    fill(lit, 'ochre'),
  ].join('')
}

/** Height at which each of the seven lines leaves the left wall and reaches the right one. */
const ends = [
  [66, 84],
  [132, 118],
  [178, 196],
  [246, 228],
  [288, 310],
  [356, 340],
  [402, 420],
] as const

const inksInTurn: readonly [Ink, ...Ink[]] = ['rose', 'teal', 'ochre', 'violet', 'blue', 'green']

/** One line with its washing: points along a sagging curve carry a garment each. */
const washingLine = ([from, to]: readonly [number, number], index: number, random: Random): Mark => {
  const sag = random.between(16, 26)
  const x0 = left.x + left.width
  const span = right.x - x0
  const at = (share: number): { x: number; y: number } => ({
    x: x0 + span * share,
    y: from + (to - from) * share + 4 * sag * share * (1 - share),
  })
  const rope = line(d`M${x0} ${from}Q${x0 + span / 2} ${(from + to) / 2 + sag * 2} ${right.x} ${to}`, {
    ink: 'ink',
    width: 2.4,
  })
  const count = random.whole(8, 9)
  const hung = Array.from({ length: count }, (_, place) => {
    const share = (place + 0.5 + random.between(-0.06, 0.06)) / count
    const ink = inksInTurn[(place * 5 + index * 2) % inksInTurn.length] ?? 'rose'
    return over(random.pick(garments)(at(share), ink))
  })
  return hung.join('') + rope
}

const yard = (): Mark =>
  [
    fill(block({ x: 0, y: ground, width: 1200, height: 9 }), 'ink'),
    over(hatched({ x: 0, y: ground + 16, width: 1200, height: 80 }, { pitch: 11, from: 2, to: 6 }, 'teal')),
  ].join('')

/** Seven households' washing between two buildings, and two neighbours under it. */
export const drawClothesline = (seed: string): string => {
  const random = toRandom(seed)
  const sunBox = { x: 370, y: 306, width: 460, height: 230 }
  return toSheet([
    fill(bands({ x: 0, y: 0, width: 1200, height: ground }, { pitch: 13, from: 1, to: 5.6 }), 'teal'),
    fill(dome(600, ground, 236), 'paper'),
    hatchedShape(dome(600, ground, 230), sunBox, { pitch: 10, from: 10.2, to: 3, ink: 'ochre' }),
    building(left, 'teal', random),
    building(right, 'blue', random),
    ...ends.map((pair, index) => washingLine(pair, index, random)),
    yard(),
    standing({ x: 318, foot: 604, height: 140, coat: 'rose', head: 'ochre' }),
    standing({ x: 882, foot: 604, height: 130, coat: 'blue', head: 'ochre', hair: 'violet' }),
  ])
}
