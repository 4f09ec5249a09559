import { encode } from 'uqr'

/** White around the code, as readers of codes want it, in its own squares. */
const border = 4

/** The dark squares of a QR code by row, `margin` white ones on each side. Up to a seventh of it may be soiled. */
const toSquares = (text: string, margin: number): { readonly size: number; readonly data: boolean[][] } =>
  encode(text, { ecc: 'M', border: margin })

/**
 * A QR code of a text as an SVG picture, black on white in every colour scheme: as a file of its own, so that no page
 * weighs more for it.
 */
export const toQrPicture = (text: string): string => {
  const { path, size } = toQrPath(text)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  )
}

/** The dark squares of a code as path data, the white around it counted in. */
export const toQrPath = (text: string): { readonly path: string; readonly size: number } => {
  const { data, size } = toSquares(text, border)
  const runs = data.flatMap((row, y) => listRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
  return { path: runs.join(''), size }
}

/** Where dark squares of a row begin, and how many there are in a line. */
const listRuns = (row: readonly boolean[]): [start: number, width: number][] => {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  }
  return runs
}

type Point = readonly [x: number, y: number]

/** A code for print: the outlines of what is dark, to be filled even-odd, so that no light shows between its squares. */
export type QrOutline = { readonly size: number; readonly loops: readonly (readonly Point[])[] }

/** The same code as squares by row, without the white around it. */
export const toQrSquares = (text: string) => toSquares(text, 0)

/** The same code as outlines. */
export const toQrOutline = (text: string): QrOutline => {
  const { data, size } = toQrSquares(text)
  const isDark = (x: number, y: number): boolean => data[y]?.[x] === true
  // The sides of dark squares that lie against light ones, by where each begins; dark is on the right hand.
  const sides = new Map<number, Point[]>()
  const toKey = ([x, y]: Point): number => y * (size + 1) + x
  const add = (from: Point, to: Point): void => {
    const begun = sides.get(toKey(from))
    if (begun) begun.push(to)
    else sides.set(toKey(from), [to])
  }
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue
      if (!isDark(x, y - 1)) add([x, y], [x + 1, y])
      if (!isDark(x + 1, y)) add([x + 1, y], [x + 1, y + 1])
      if (!isDark(x, y + 1)) add([x + 1, y + 1], [x, y + 1])
      if (!isDark(x - 1, y)) add([x, y + 1], [x, y])
    }
  const loops: Point[][] = []
  for (const start of sides.keys()) {
    const loop: Point[] = []
    for (let at = start, next = sides.get(at)?.shift(); next; at = toKey(next), next = sides.get(at)?.shift())
      loop.push(next)
    if (loop.length > 0) loops.push(loop.filter((_, index) => isCorner(loop, index)))
  }
  return { size, loops }
}

/** Whether an outline turns at a point: those on a straight line say nothing. */
const isCorner = (loop: readonly Point[], index: number): boolean => {
  const [before, at, after] = [loop.at(index - 1), loop[index], loop[(index + 1) % loop.length]]
  return !before || !at || !after || (before[0] === at[0]) !== (at[0] === after[0])
}
