import { hatchedShape } from '../hatch.ts'
import { block, d, disc, fill, line } from '../marks.ts'
import type { Motif } from './motif.ts'

/** A waste bin with its lid. */
export const bin: Motif = ({ ground, main, second }) =>
  [
    fill('M20 32H80L73 96H27z', main),
    fill('M14 20H86V29H14z', second),
    fill('M40 12H60V20H40z', second),
    fill('M36 46H64V55H36z', ground),
    hatchedShape(
      'M50 60H76L73 96H50z',
      { x: 50, y: 60, width: 30, height: 36 },
      { pitch: 6, from: 2.4, to: 2.4, ink: second },
    ),
  ].join('')

/** A square table seen from above with four stools. */
export const table: Motif = ({ ground, main, second }) =>
  [
    fill(disc(50, 14, 10) + disc(50, 86, 10) + disc(14, 50, 10) + disc(86, 50, 10), second),
    fill(block({ x: 26, y: 26, width: 48, height: 48 }), main),
    line('M34 34H66V66H34z', { ink: ground, width: 2.4 }),
    fill(disc(50, 50, 7), ground),
  ].join('')

/** A bowl of noodles, chopsticks across, steam rising. */
export const bowl: Motif = ({ main, second, ground }) =>
  [
    line('M34 40C26 30 42 24 34 10M50 40C42 30 58 24 50 6M66 40C58 30 74 24 66 10', {
      ink: second,
      width: 3.4,
      cap: 'round',
    }),
    fill('M8 48H92A42 42 0 0 1 62 86V92H38V86A42 42 0 0 1 8 48z', main),
    line('M14 60H86', { ink: ground, width: 3 }),
  ].join('')

/** A clock face: `random` sets the hands. */
export const clock: Motif = ({ ground, main, second }, random) => {
  const hour = random.between(0, Math.PI * 2)
  const minute = random.between(0, Math.PI * 2)
  return [
    fill(disc(50, 50, 42), main),
    fill(disc(50, 50, 33), ground),
    line(
      d`M50 50L${50 + 17 * Math.sin(hour)} ${50 - 17 * Math.cos(hour)}M50 50L${50 + 26 * Math.sin(minute)} ${50 - 26 * Math.cos(minute)}`,
      { ink: second, width: 5, cap: 'round' },
    ),
  ].join('')
}

/** Four steps on the way from left to right. */
export const steps: Motif = ({ main, second }) => {
  const sole = (x: number, y: number): string => d`M${x - 9} ${y}a9 6.5 0 0 1 18 0a9 6.5 0 0 1 -18 0z`
  return fill(sole(12.5, 36) + sole(62.5, 36), main) + fill(sole(37.5, 64) + sole(87.5, 64), second)
}

/** A parked car from the side. */
export const car: Motif = ({ ground, main, second }) =>
  [
    fill('M8 50H20L34 28H68L82 50H94V74H8z', main),
    fill('M38 34H49V50H29zM54 34H65L75 50H54z', ground),
    fill(disc(28, 74, 12) + disc(74, 74, 12), second),
    fill(disc(28, 74, 4) + disc(74, 74, 4), ground),
  ].join('')

/** A small board for accounts, chalk lines on it. */
export const slate: Motif = ({ ground, main, second }) =>
  [
    line('M50 0V16', { ink: second, width: 3 }),
    fill('M12 16H88V88H12z', second),
    fill('M19 23H81V81H19z', main),
    line('M28 38H72M28 52H62M28 66H68', { ink: ground, width: 3.4 }),
  ].join('')
