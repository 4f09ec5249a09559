import { findNote } from '../pieces/note.ts'
import type { Piece, Said } from '../pieces/piece.ts'
import { toFit } from './fit.ts'

/** Widths in which a frame holds, in CSS pixels, and that which is offered. */
export const narrowest = 280
export const widest = 640
export const usualWidth = 400

// The measures of frame-page.astro: what a frame needs cannot be asked of it without a script.
const inset = 16
const frame = { top: 12 + 16, bottom: 16 }
const check = 16 + 1 + 12 + 30 + 12 + 26 + 14

/** Characters of a text; digits and letters are half of one. */
const toBreadth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.58 : 1), 0)

/** Lines of a text: breaking by words leaves a character of each empty, and two where a line has few. */
const countLines = (text: string, { size, width }: { size: number; width: number }): number => {
  const whole = Math.floor(width / size)
  const room = Math.max(1, whole - (whole < 11 ? 2 : 1))
  return Math.max(1, Math.ceil(toBreadth(text) / room))
}

const clamp = (least: number, wanted: number, most: number): number => Math.min(most, Math.max(least, wanted))

const toSaidHeight = (said: Said, width: number): number => {
  if (said.is === 'value') {
    const name = countLines(said.name, { size: 22, width }) * 22 * 1.4
    return name + 8 + toFit(said).toSize(width)
  }
  const [text, size, leading] =
    said.is === 'words'
      ? [`“${said.text}”`, clamp(26, width * 0.09, 44), 1.36]
      : [said.title, clamp(26, width * 0.085, 42), 1.3]
  return countLines(text, { size, width }) * size * leading + (said.is === 'title' ? 26 : 0)
}

/** The size of the frame of a piece: as wide as asked for, as high as what it says needs there. */
export const toFrameSize = (
  piece: Piece,
  asked: number,
): { readonly width: number; readonly height: number } => {
  const width = clamp(narrowest, asked, widest)
  const room = width - 2 * inset
  const lines = piece.lines.reduce((sum, text) => sum + countLines(text, { size: 15, width: room }) * 24, 12)
  const note = findNote(piece)
  const noted = note === undefined ? 0 : 10 + countLines(note, { size: 15, width: room - 16 }) * 24
  const height = frame.top + toSaidHeight(piece.said, room) + lines + noted + check + frame.bottom
  return { width, height: Math.ceil(height / 10) * 10 }
}
