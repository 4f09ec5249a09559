import { expect, test } from 'vitest'
import { toLattices } from './lattice.ts'

/** As many as the largest register may hold. */
const seeds = Array.from({ length: 500 }, (_, index) => `community-${index}`)
const lattices = toLattices(seeds)
const paths = [...lattices.values()]

/** The unit bars of a path as their end points, each written smaller end first. */
const toBars = (path: string): string[] =>
  [...path.matchAll(/M(\d+) (\d+)([hv])2/g)].map(([, x, y, way]) =>
    way === 'h' ? `${x},${y} ${Number(x) + 2},${y}` : `${x},${y} ${x},${Number(y) + 2}`,
  )

const turn = (bar: string): string =>
  bar
    .split(' ')
    .map((point) => point.split(',').map(Number))
    .map(([x = 0, y = 0]) => [20 - y, x] as const)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
    .map((point) => point.join(','))
    .join(' ')

test('a lattice looks the same after a quarter turn', () => {
  for (const path of paths) {
    const bars = toBars(path)
    expect(new Set(bars.map(turn))).toEqual(new Set(bars))
  }
})

test('no bar ends in the air', () => {
  const isOnFrame = (point: string) => point.split(',').some((at) => at === '2' || at === '18')
  for (const path of paths) {
    const ends = toBars(path).flatMap((bar) => bar.split(' '))
    const loose = ends.filter((end) => !isOnFrame(end) && ends.filter((other) => other === end).length < 2)
    expect(loose).toEqual([])
  }
})

test('none is an empty frame or a plain grid: level bars right of the middle and not above it are 6 to 13', () => {
  const counts = paths.map(
    (path) =>
      toBars(path).filter((bar) => {
        const [x = 0, y = 0, endX, endY] = bar.split(/[ ,]/).map(Number)
        return y === endY && endX === x + 2 && x >= 10 && y >= 10
      }).length,
  )
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(6)
  expect(Math.max(...counts)).toBeLessThanOrEqual(13)
})

test('no two of a register have the same', () => {
  expect(paths).toHaveLength(500)
  expect(new Set(paths).size).toBe(500)
})

test('a community that is added changes the face of no other', () => {
  const some = toLattices(seeds.slice(0, 200))
  expect([...some]).toEqual([...lattices].slice(0, 200))
})
