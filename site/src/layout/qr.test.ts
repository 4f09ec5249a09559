import { expect, test } from 'vitest'
import { toQrOutline, toQrPicture } from './qr.ts'

/** The picture as rows of dark and light, drawn from its path. */
const toRows = (svg: string): string[] => {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const rows = Array.from({ length: size }, () => Array<string>(size).fill('.'))
  const [, path = ''] = /<path d="([^"]*)"/.exec(svg) ?? []
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(width))
  return rows.map((row) => row.join(''))
}

test('a code has its three corners, and the white around it that readers want', () => {
  const rows = toRows(toQrPicture('https://example.gov.cn/gazette/512'))
  const size = rows.length
  expect((size - 8 - 17) % 4).toBe(0)
  const corner = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']
  const cut = (top: number, left: number) => rows.slice(top, top + 7).map((row) => row.slice(left, left + 7))
  expect(cut(4, 4)).toEqual(corner)
  expect(cut(4, size - 11)).toEqual(corner)
  expect(cut(size - 11, 4)).toEqual(corner)
  for (const row of [...rows.slice(0, 4), ...rows.slice(-4)]) expect(row).not.toContain('#')
  for (const row of rows) expect([row.slice(0, 4), row.slice(-4)]).toEqual(['....', '....'])
})

test('other texts, other codes', () => {
  expect(toQrPicture('https://example.gov.cn/gazette/1')).not.toBe(
    toQrPicture('https://example.gov.cn/gazette/2'),
  )
})

test('its outlines hold the same squares', () => {
  const text = 'https://example.gov.cn/boards/haiyan/9#0123456789abcdef'
  const { size, loops } = toQrOutline(text)
  const rows = toRows(toQrPicture(text))
    .slice(4, -4)
    .map((row) => row.slice(4, -4))
  const upright = loops.flatMap((loop) =>
    loop.flatMap(([x, y], index) => {
      const [x2, y2] = loop[(index + 1) % loop.length] ?? [x, y]
      return x === x2 ? [{ x, from: Math.min(y, y2), to: Math.max(y, y2) }] : []
    }),
  )
  /** A line from the left edge to a dark square meets an odd number of upright sides. */
  const isDark = (x: number, y: number): boolean =>
    upright.filter((side) => side.x <= x && side.from <= y && side.to > y).length % 2 === 1
  const drawn = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (isDark(x, y) ? '#' : '.')).join(''),
  )
  expect(drawn).toEqual(rows)
})
