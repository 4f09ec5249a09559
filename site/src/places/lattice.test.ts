import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toLattice } from './lattice.ts'

const lattices = Array.from({ length: 200 }, (_, index) =>
  toLattice(createHash('sha256').update(`community-${index}`).digest('hex')),
)

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
  for (const lattice of lattices) {
    const bars = toBars(lattice)
    expect(new Set(bars.map(turn))).toEqual(new Set(bars))
  }
})

test('no bar ends in the air', () => {
  const isOnFrame = (point: string) => point.split(',').some((at) => at === '2' || at === '18')
  for (const lattice of lattices) {
    const ends = toBars(lattice).flatMap((bar) => bar.split(' '))
    const loose = ends.filter((end) => !isOnFrame(end) && ends.filter((other) => other === end).length < 2)
    expect(loose).toEqual([])
  }
})

test('few communities share a lattice', () => {
  expect(new Set(lattices).size).toBeGreaterThan(180)
})
