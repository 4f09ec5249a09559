import type { Piece, Text } from '../../editions/reading/piece.ts'
import { toFieldPosition } from '../fields/field-position.ts'
import { someRow } from '../fields/form-path.ts'
import type { Place } from '../reading/place-notes.ts'
import type { Paragraph } from './locate.ts'

/** A paragraph of a text that is read, with the place where notes on it stand, and which one of that place it is. */
export type ReadParagraph = Paragraph & { readonly place: Place; readonly at: number }

/** The field of the form in which something of a published shape is written: of a list whose order is its own, the list. */
const toQuotedField = (fields: readonly unknown[], path: string): string | undefined =>
  toFieldPosition(fields, path)?.field.split(`.${someRow}`)[0]

/** All that can be quoted of a text, paragraph by paragraph in the order in which it is read. Pure. */
export const listReadParagraphs = (text: Text, fields: readonly unknown[]): ReadParagraph[] => {
  const { deck, facts, pieces, title } = text
  const said = [
    { place: 'title', path: 'title', text: title } as const,
    ...(deck ? [{ place: 'deck', ...deck } as const] : []),
    ...facts.map((fact) => ({ place: 'facts', ...fact }) as const),
    ...pieces.flatMap((piece, place) => listOfPiece(piece).map((one) => ({ place, ...one }))),
  ]
  const counts = new Map<Place, number>()
  return said.flatMap(({ path, place, text }) => {
    if (text.trim() === '') return []
    const at = counts.get(place) ?? 0
    counts.set(place, at + 1)
    const field = toQuotedField(fields, path)
    return field === undefined ? [] : [{ field, place, at, text }]
  })
}

type Said = { readonly path: string; readonly text: string }

const listOfPiece = (piece: Piece): Said[] => {
  const { path } = piece
  switch (piece.is) {
    case 'prose':
      return [{ path, text: piece.text }]
    case 'facts':
      return [...piece.facts]
    case 'block':
      return listWords(piece.block).map((text) => ({ path, text }))
    case 'picture':
      return listWords(piece.picture).map((text) => ({ path, text }))
    case 'list':
      return piece.items.map((text) => ({ path, text }))
    case 'table':
      return piece.rows.flat().map((text) => ({ path, text }))
    // What a part is called is no word of its writer.
    case 'head':
      return []
  }
}

/** What of a block is its text: the rest says what it is, and where it leads. */
const words: readonly string[] = ['text', 'caption', 'alt', 'credit', 'licence']

/** In the order in which a page shows it, whatever order it is stored in. */
const shown: readonly string[] = ['caption', 'head', 'rows', 'alt', 'credit', 'licence']

/** The texts of a block of whatever type; runs that follow each other are one. */
const listWords = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return value.length > 0 && value.every(isRun)
      ? [value.map(({ text }) => text).join('')]
      : value.flatMap(listWords)
  const parts = Object.entries(value).toSorted(([one], [other]) => shown.indexOf(one) - shown.indexOf(other))
  return parts.flatMap(([name, part]) =>
    typeof part === 'string' ? (words.includes(name) ? [part] : []) : listWords(part),
  )
}

const isRun = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
