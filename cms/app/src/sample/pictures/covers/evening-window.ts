import { hatched, hatchedShape } from '../hatch.ts'
import { type Box, block, d, disc, dome, fill, line, type Mark, over } from '../marks.ts'
import { type Random, toRandom } from '../random.ts'
import { gable, hatchedWall, lightSome, windowGrid } from '../scenery/buildings.ts'
import { fir } from '../scenery/trees.ts'
import { toSheet } from '../sheet.ts'

const ground = 500
const sky: Box = { x: 0, y: 0, width: 1200, height: ground }
const evening = { pitch: 13, from: 10.6, to: 1.2 }

const moon = (): Mark => fill('M962 60A64 64 0 1 1 886 150A54 54 0 1 0 962 60z', 'paper')

/** A tower of sleeping flats; few of its windows are still lit. */
const tower = (wall: Box, { columns, rows }: { columns: number; rows: number }, random: Random): Mark => {
  const inner = { x: wall.x + 8, y: wall.y + 14, width: wall.width - 16, height: wall.height - 40 }
  const { lit, dark } = lightSome(windowGrid(inner, { columns, rows, share: 0.46 }), 0.16, random)
  return [
    hatchedWall(wall, { pitch: 7, from: 5, to: 4, direction: 'down', ink: 'blue' }),
    fill(block({ x: wall.x - 6, y: wall.y - 10, width: wall.width + 12, height: 12 }), 'blue'),
    fill(dark, 'paper'),
    lit ? fill(lit, 'ochre') : '',
  ].join('')
}

const hall: Box = { x: 356, y: 268, width: 488, height: ground - 268 }
const window: Box = { x: 400, y: 300, width: 322, height: 152 }

/** Seven panes by four: one for each of the 28 services. */
const litWindow = (): Mark =>
  [
    fill(
      block({ x: window.x - 10, y: window.y - 10, width: window.width + 20, height: window.height + 20 }),
      'paper',
    ),
    fill(windowGrid(window, { columns: 7, rows: 4, share: 0.9 }).join(''), 'ochre'),
    fill(dome(498, 456, 42) + disc(498, 394, 22), 'ink'),
    fill(dome(622, 456, 38) + disc(622, 400, 20), 'rose'),
    fill(block({ x: 384, y: 452, width: 354, height: 13 }), 'ink'),
  ].join('')

const serviceHall = (): Mark =>
  [
    hatchedWall(hall, { pitch: 9, from: 5, to: 5, ink: 'blue' }),
    over(fill(gable(hall, { rise: 96, eaves: 26 }), 'rose')),
    over(
      hatchedShape(
        gable(hall, { rise: 96, eaves: 26 }),
        { x: 600, y: 160, width: 280, height: 110 },
        { pitch: 7, from: 3, to: 3, direction: 'down', ink: 'violet' },
      ),
    ),
    litWindow(),
    fill(block({ x: 758, y: 322, width: 62, height: ground - 322 }), 'paper'),
    fill(block({ x: 765, y: 330, width: 48, height: ground - 330 }), 'ochre'),
    fill(disc(803, 420, 4), 'ink'),
  ].join('')

const bicycle = (x: number, y: number): Mark =>
  line(
    `${disc(x, y, 31)}${disc(x + 96, y, 31)}${d`M${x} ${y}l${30} ${-48}h${46}l${20} ${48}M${x + 30} ${y - 48}l${20} ${48}l${26} ${-48}M${x} ${y}h${50}M${x + 30} ${y - 48}l${-5} ${-10}M${x + 14} ${y - 60}h${22}M${x + 76} ${y - 48}l${-6} ${-20}h${18}`}`,
    { ink: 'ink', width: 4.6, cap: 'round' },
  )

const street = (): Mark =>
  [
    fill(block({ x: 0, y: ground, width: 1200, height: 9 }), 'ink'),
    over(hatched({ x: 0, y: ground + 14, width: 1200, height: 110 }, { pitch: 12, from: 2, to: 9 }, 'blue')),
    over(fill(d`M${392} ${ground + 9}H${730}L${824} ${620}H${300}z`, 'ochre')),
    over(fill(d`M${765} ${ground + 9}H${813}L${898} ${620}H${822}z`, 'ochre')),
  ].join('')

/** Evening: flats gone dark, and one window of 28 panes that is still lit. */
export const drawEveningWindow = (seed: string): string => {
  const random = toRandom(seed)
  const hill = 'M0 372Q180 260 380 330T800 320T1200 340V500H0z'
  return toSheet([
    hatched(sky, evening, 'blue'),
    moon(),
    fill(hill, 'paper'),
    over(
      hatchedShape(
        hill,
        { x: 0, y: 260, width: 1200, height: 240 },
        { pitch: 8, from: 4.4, to: 2, ink: 'teal' },
      ),
    ),
    tower({ x: 40, y: 150, width: 132, height: ground - 150 }, { columns: 4, rows: 9 }, random),
    tower({ x: 196, y: 226, width: 118, height: ground - 226 }, { columns: 3, rows: 7 }, random),
    tower({ x: 888, y: 246, width: 110, height: ground - 246 }, { columns: 3, rows: 6 }, random),
    tower({ x: 1024, y: 186, width: 140, height: ground - 186 }, { columns: 4, rows: 8 }, random),
    serviceHall(),
    fir({ x: 18, foot: ground, height: 170 }),
    fir({ x: 186, foot: ground, height: 120 }, { far: true }),
    fir({ x: 326, foot: ground, height: 132 }),
    fir({ x: 1012, foot: ground, height: 128 }, { far: true }),
    fir({ x: 884, foot: ground, height: 140 }),
    fir({ x: 1182, foot: ground, height: 186 }),
    street(),
    bicycle(150, 580),
  ])
}
