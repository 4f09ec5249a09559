import { bands, hatchedShape } from '../hatch.ts'
import type { Ink } from '../inks.ts'
import { block, d, disc, dome, fill, line, type Mark, over, polygon } from '../marks.ts'
import { type Random, toRandom } from '../random.ts'
import { boat, scaleSea } from '../scenery/sea.ts'
import { toSheet } from '../sheet.ts'

const centre = { x: 560, y: 296 }

/** The drum that rises like a sun: skin in lines, nails around its rim. */
const drum = (): Mark => {
  const nails = Array.from({ length: 26 }, (_, index) => {
    const angle = (index / 26) * Math.PI * 2
    return disc(centre.x + 173 * Math.cos(angle), centre.y + 173 * Math.sin(angle), 7)
  })
  const skin = { x: centre.x - 150, y: centre.y - 150, width: 300, height: 300 }
  return [
    fill(disc(centre.x, centre.y, 196), 'rose'),
    fill(nails.join(''), 'paper'),
    fill(disc(centre.x, centre.y, 150), 'paper'),
    hatchedShape(disc(centre.x, centre.y, 144), skin, { pitch: 12, from: 12, to: 2.4, ink: 'ochre' }),
  ].join('')
}

/** Its sound, ring upon ring, thinner the further it goes. */
const sound = (): Mark =>
  over(
    ...Array.from({ length: 15 }, (_, ring) =>
      line(disc(centre.x, centre.y, 224 + ring * 34), { ink: 'rose', width: 11 - ring * 0.7 }),
    ),
  )

const lighthouse = (): Mark => {
  const tower = polygon([
    [1028, 148],
    [1084, 148],
    [1104, 420],
    [1008, 420],
  ])
  return [
    over(
      hatchedShape(
        'M1056 112L0 -120V20z',
        { x: 0, y: -120, width: 1056, height: 240 },
        { pitch: 10, from: 2, to: 9.4, direction: 'down', ink: 'ochre' },
      ),
    ),
    fill('M930 460Q980 392 1056 400T1200 388V520H930z', 'ink'),
    fill(tower, 'paper'),
    hatchedShape(
      tower,
      { x: 1000, y: 196, width: 110, height: 224 },
      { pitch: 64, from: 34, to: 34, ink: 'violet' },
    ),
    fill(block({ x: 1034, y: 92, width: 44, height: 46 }), 'ochre'),
    fill(block({ x: 1018, y: 138, width: 76, height: 11 }) + dome(1056, 92, 27), 'ink'),
    line('M1056 93V137', { ink: 'ink', width: 5 }),
  ].join('')
}

const coats: readonly [Ink, ...Ink[]] = ['violet', 'blue', 'ink', 'teal', 'ochre']

/** One drummer on the quay, seen from behind a small drum, sticks raised by lot. */
const drummer = (x: number, random: Random): Mark => {
  const foot = 604
  const height = random.between(56, 66)
  const shoulder = foot - height + 16
  const lift = random.between(4, 18)
  return [
    fill(
      d`M${x - 15} ${foot}v${-(foot - shoulder - 10)}a${15} ${13} 0 0 1 ${30} 0V${foot}z`,
      random.pick(coats),
    ),
    fill(disc(x, shoulder - 8, 9.5), 'ochre'),
    fill(dome(x, shoulder - 10, 10), 'ink'),
    line(d`M${x - 15} ${shoulder + 12}l${-3} ${-lift}M${x + 15} ${shoulder + 12}l${3} ${lift - 22}`, {
      ink: 'ink',
      width: 3.4,
      cap: 'round',
    }),
    fill(d`M${x - 13} ${foot - 28}h${26}l${-3} ${24}h${-20}z`, 'rose'),
    fill(d`M${x - 14} ${foot - 28}a${14} ${4.6} 0 0 1 ${28} 0a${14} ${4.6} 0 0 1 ${-28} 0z`, 'paper'),
  ].join('')
}

/** A drum rising from the sea beside a lighthouse, and twenty-six drummers on the quay. */
export const drawThursdayDrums = (seed: string): string => {
  const random = toRandom(seed)
  return toSheet([
    fill(bands({ x: 0, y: 0, width: 1200, height: 430 }, { pitch: 13, from: 1, to: 3.6 }), 'blue'),
    sound(),
    drum(),
    lighthouse(),
    boat({ x: 196, y: 404, size: 150 }, { sail: 'violet', jib: 'ochre' }),
    boat({ x: 356, y: 420, size: 96 }, { sail: 'ochre', jib: 'violet' }),
    boat({ x: 846, y: 412, size: 84 }, { sail: 'blue', jib: 'rose' }),
    scaleSea(404, {
      radius: 42,
      rings: [
        [1, 'paper'],
        [0.93, 'blue'],
        [0.66, 'paper'],
        [0.54, 'blue'],
        [0.28, 'paper'],
      ],
    }),
    fill(block({ x: 0, y: 524, width: 1200, height: 96 }), 'paper'),
    fill(block({ x: 0, y: 524, width: 1200, height: 4 }), 'ink'),
    fill(block({ x: 0, y: 604, width: 1200, height: 9 }), 'ink'),
    ...Array.from({ length: 26 }, (_, index) => drummer(25 + index * 46, random)),
  ])
}
