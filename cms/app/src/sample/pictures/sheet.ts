import { type Ink, inks } from './inks.ts'
import type { Mark } from './marks.ts'

const sheetWidth = 1200
const sheetHeight = 620

/** A finished picture: marks on a ground, first printed first. No text, no reference to anything outside. */
export const toSheet = (marks: Mark[], ground: Ink = 'paper'): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheetWidth} ${sheetHeight}" width="${sheetWidth}" height="${sheetHeight}">`,
    `<rect width="${sheetWidth}" height="${sheetHeight}" fill="${inks[ground]}"/>`,
    ...marks,
    '</svg>',
  ].join('')
