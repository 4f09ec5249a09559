import type { Said } from '../pieces/piece.ts'

type Value = Extract<Said, { is: 'value' }>

/** How large numbers are set in a frame, by how much there is of them and of their unit: each a class, the largest first. */
const fits = [
  { name: 'large', most: 2.6, share: 0.34, limit: 170 },
  { name: 'middle', most: 3.7, share: 0.25, limit: 130 },
  { name: 'small', most: 5.4, share: 0.17, limit: 96 },
  { name: 'least', most: Number.POSITIVE_INFINITY, share: 0.11, limit: 60 },
] as const

/** The size of the type of a number. What has no room even in the smallest is broken into two lines. */
export const toFit = ({ value, unit }: Value) => {
  const digits = [...value].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.58 : 1), 0)
  const breadth = digits + 0.12 + [...unit].length * 0.29
  const fit = fits.find(({ most }) => breadth <= most) ?? fits[3]
  const { name, share, limit } = fit
  const lines = name === 'least' && breadth > 8 ? 2 : 1
  return { name, toSize: (width: number) => Math.min(limit, width * share) * 1.04 * lines }
}
