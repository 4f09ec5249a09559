import type { Place } from '@exemplar/shared/text/fold'
import type { Finding } from '../../check/findings.ts'

/** The words of a finding, with a little of what stands around them. */
export type Words = Pick<Finding, 'excerpt' | 'start' | 'end'>

/** A place in a text that is cut into pieces: from an offset in one piece to an offset in the same or a later one. */
export type PieceRange = {
  readonly from: { readonly piece: number; readonly offset: number }
  readonly to: { readonly piece: number; readonly offset: number }
}

/**
 * Where the words of a finding stand in a text. Only with what stood around them when the text was checked: words alone
 * may be right elsewhere (文明城 in 文明城市), and a mark on what has just been corrected would be a lie.
 */
export const listPositions = (text: string, { excerpt, start, end }: Words): Place[] => {
  if (excerpt === '') return []
  // Published texts have a blank where the editor has a tab.
  const read = text.replaceAll('\t', ' ')
  const places: Place[] = []
  for (let at = read.indexOf(excerpt); at >= 0; at = read.indexOf(excerpt, at + 1))
    places.push({ start: at + start, end: at + end })
  return places
}

/** The same in a text that stands in pieces, as a paragraph does with a bold word in it. */
export const listPieceRanges = (pieces: readonly string[], words: Words): PieceRange[] =>
  listPositions(pieces.join(''), words).map(({ start, end }) => ({
    from: toPiece(pieces, start, (length, offset) => offset < length),
    to: toPiece(pieces, end, (length, offset) => offset <= length),
  }))

/** A start stands before a character, an end behind one: on the border of two pieces they are in different ones. */
const toPiece = (
  pieces: readonly string[],
  position: number,
  isIn: (length: number, offset: number) => boolean,
): PieceRange['from'] => {
  let offset = position
  for (const [piece, { length }] of pieces.entries()) {
    if (isIn(length, offset)) return { piece, offset }
    offset -= length
  }
  const last = Math.max(0, pieces.length - 1)
  return { piece: last, offset: pieces[last]?.length ?? 0 }
}
