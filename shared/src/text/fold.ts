import { findDigit } from './digits.ts'
import { findUnicode } from './private-use.ts'
import { radicals } from './radicals.ts'

/** From, to (exclusive): a place in a text, in UTF-16 units. */
export type Place = { readonly start: number; readonly end: number }

/** A text as it is compared, and for each place in it the place of the written text that it stands for. */
export type Folded = { readonly text: string; readonly toWritten: (place: Place) => Place }

// Nothing is seen of zero-width spaces and joiners, soft hyphens, fillers, marks of direction and of variation. Circles and keycaps drawn around a letter; without them it composes with the marks that follow.
const leftOut = /[\p{Default_Ignorable_Code_Point}\p{Me}]+/gu
const unseenEnd = /\p{Default_Ignorable_Code_Point}+$/u

// What follows a character and makes one with it: marks, half-width marks of kana, vowels and finals of Hangul.
const joins = '\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\u314f-\\u318e\\ud7b0-\\ud7ff\\uffc2-\\uffdc'
const joining = `[${joins}\\p{Default_Ignorable_Code_Point}]`
/** Letters that fold to themselves or, full-width ones, to their ASCII; most of a text are. */
const plain = '[ -~\\n\\u3000\\uff01-\\uff5e\\u4e00-\\u9fff、。“”‘’《》〈〉【】「」『』·]+'
const pieces = new RegExp(`(${plain})(?!${joining})|${joining}+|[^]${joining}*`, 'gu')

const toAscii = (plainPiece: string): string =>
  plainPiece.replace(/[\u3000\uff01-\uff5e]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )

const dash = /\p{Pd}|\u2212|\u2043|\u02d7|[\u2500\u2501]/u
const space = /\p{Zs}/u
// Marks that stay on such a letter belong to no writing.
const strayMarks = /(?<=[\p{Nd}\p{Script=Han}])\p{M}+/gu

const toFoldedCharacter = (character: string): string => {
  const digit = findDigit(character)
  if (digit !== undefined) return digit
  if (dash.test(character)) return '-'
  if (space.test(character)) return ' '
  return radicals.get(character) ?? character
}

const toFoldedPiece = (piece: string): string => {
  const seen = Array.from(piece.replace(leftOut, ''), (character) => findUnicode(character) ?? character)
  const composed = seen.join('').normalize('NFKC')
  return Array.from(composed, toFoldedCharacter).join('').replace(strayMarks, '')
}

const mostKept = 20_000
const kept = new Map<string, string>()

/** Texts repeat their marks and letters; a text made of ever new ones fills no memory. */
const toKeptPiece = (piece: string): string => {
  const found = kept.get(piece)
  if (found !== undefined) return found
  const folded = toFoldedPiece(piece)
  if (kept.size >= mostKept) kept.clear()
  if (piece.length <= 4) kept.set(piece, folded)
  return folded
}

const unchanged = (piece: string): string => piece

/**
 * The text as a reader sees it, made one wherever different characters look alike or mean the same: compatibility forms
 * and radicals, what is invisible left out, marks composed, digits of every script as `0` to `9`, every dash `-`, every
 * blank a space. What is stored, signed and shown stays as it was written.
 *
 * @param finish what is done with each piece of the folded text; a plain piece has to keep its length.
 */
export const foldWith = (written: string, finish: (piece: string) => string): Folded => {
  const marks: Mark[] = []
  let text = ''
  for (const { 0: piece, 1: plainPiece, index } of written.matchAll(pieces)) {
    const folded = finish(plainPiece === undefined ? toKeptPiece(piece) : toAscii(plainPiece))
    if (folded === '') continue
    const length = plainPiece === undefined ? piece.replace(unseenEnd, '').length : undefined
    marks.push({ at: text.length, written: index, length })
    text += folded
  }
  return { text, toWritten: (place) => toWrittenPlace(marks, place) }
}

/** {@link foldWith} and nothing more: the fold that the content check, slugs and names look at. */
export const fold = (written: string): Folded => foldWith(written, unchanged)

/** Where a piece of the folded text begins and what it stands for; without a length each unit stands for one. */
type Mark = { readonly at: number; readonly written: number; readonly length: number | undefined }

const toWrittenPlace = (marks: readonly Mark[], { start, end }: Place): Place => {
  const first = findMark(marks, start)
  const last = findMark(marks, Math.max(start, end - 1))
  if (!first || !last) return { start: 0, end: 0 }
  return {
    start: first.length === undefined ? first.written + start - first.at : first.written,
    end: last.length === undefined ? last.written + end - last.at : last.written + last.length,
  }
}

/** The last mark at or before a place. */
const findMark = (marks: readonly Mark[], place: number): Mark | undefined => {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.at ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return marks[low - 1]
}
