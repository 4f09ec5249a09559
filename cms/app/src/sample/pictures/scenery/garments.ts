import { bands, hatchedShape } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { block, d, fill, type Mark } from '../marks.ts'

type Peg = { x: number; y: number }
type Garment = (peg: Peg, ink: Ink) => Mark

const shirt: Garment = ({ x, y }, ink) =>
  fill(
    d`M${x - 16} ${y}h${9}q${7} ${8} ${14} 0h${9}l${18} ${18}l${-10} ${11}l${-9} ${-8}v${40}h${-30}v${-40}l${-9} ${8}l${-10} ${-11}z`,
    ink,
  )

const trousers: Garment = ({ x, y }, ink) =>
  fill(d`M${x - 16} ${y}h${32}l${4} ${66}h${-14}l${-6} ${-44}l${-6} ${44}h${-14}z`, ink)

const sheet: Garment = ({ x, y }, ink) => {
  const box = { x: x - 32, y, width: 64, height: 60 }
  return (
    fill(bands(box, { pitch: 8, from: 5.6, to: 5.6, direction: 'down' }), ink) +
    fill(block({ ...box, height: 7 }), ink)
  )
}

const towel: Garment = ({ x, y }, ink) =>
  fill(
    block({ x: x - 13, y, width: 26, height: 38 }) + block({ x: x - 13, y: y + 42, width: 26, height: 4 }),
    ink,
  )

const dress: Garment = ({ x, y }, ink) =>
  fill(d`M${x - 12} ${y}h${6}v${8}h${12}v${-8}h${6}v${24}l${16} ${42}h${-56}l${16} ${-42}z`, ink)

const quilt: Garment = ({ x, y }, ink) => {
  const box = { x: x - 36, y, width: 72, height: 54 }
  const frame = d`M${box.x} ${y}h${72}v${54}h${-72}zM${box.x + 10} ${y + 10}v${34}h${52}v${-34}z`
  return (
    fill(frame, ink) +
    hatchedShape(block({ x: box.x + 16, y: y + 16, width: 40, height: 22 }), box, {
      pitch: 6,
      from: 3,
      to: 3,
      ink,
    })
  )
}

/** What hangs from a line: drawn downward from its peg. */
export const garments: readonly [Garment, ...Garment[]] = [shirt, trousers, sheet, towel, dress, quilt]
