import { encode } from 'uqr'

/** White around the code, as readers of codes want it, in its own squares. */
const border = 4

/**
 * A QR code of a text as an SVG picture, black on white in every colour scheme: as a file of its own, so that no page
 * weighs more for it. Up to a seventh of it may be soiled.
 */
export const toQrPicture = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border })
  const path = data.flatMap((row, y) => listRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path.join('')}"/></svg>`
  )
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
