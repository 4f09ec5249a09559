import type { Numbers } from '../gazette/replica.ts'

/** The numbers of a stretch: 2 of 500 are those from 501 to 1000. */
export const toNumbers = (stretch: number, size: number): Numbers => ({
  after: (stretch - 1) * size,
  upTo: stretch * size,
})
