import { d, disc, fill, line } from '../marks.ts'
import type { Motif } from './motif.ts'

/** A sitting dog in profile, a small tag at its neck. */
export const sittingDog: Motif = ({ main, second, ground }) =>
  [
    fill(
      'M30 98C22 74 30 50 46 40L44 26C44 16 54 10 64 14L84 24V34L66 40C66 52 64 60 64 70V98H56V76L50 98z',
      main,
    ),
    fill('M30 98C14 96 8 84 14 72C18 82 24 84 30 80z', main),
    fill('M46 16L38 38L54 32z', second),
    line('M45 43L65 41', { ink: second, width: 4 }),
    fill(disc(58, 48, 5), ground),
    fill(disc(64, 23, 2.4), ground),
  ].join('')

/** A paw print. */
export const paw: Motif = ({ main }, random) => {
  const tilt = random.between(-2, 2)
  return fill(
    disc(22, 46 + tilt, 9) +
      disc(40, 28, 10) +
      disc(62, 28, 10) +
      disc(80, 46 - tilt, 9) +
      d`M50 48C70 48 82 66 74 78C68 88 58 80 50 80C42 80 32 88 26 78C18 66 30 48 50 48z`,
    main,
  )
}
