import { findPiece, listParts } from '../../pieces/find-piece.ts'
import { findOtherPage } from '../../pieces/other-pages.ts'
import { isGone, type Piece } from '../../pieces/piece.ts'
import { findSubject, type Subject } from './subject.ts'

/** What somebody hands on: a page, or a part of one. */
export type Shared = Subject & {
  /** Where its own page for sharing is, below `/share`. */
  readonly own: string
  /** What of it there are cards and frames of. */
  readonly piece: Piece | undefined
  /** What of it is handed on by itself. */
  readonly parts: readonly Piece[]
}

/** What stands at a path of a page or of a piece, without the base. */
export const findShared = (path: string): Shared | undefined => {
  const found = findPiece(path)
  const piece = found && !isGone(found) ? found : undefined
  const subject = piece
    ? { title: piece.title, path: piece.page, number: piece.entry.number }
    : (findSubject(path) ?? findOther(path))
  return subject && { ...subject, own: piece?.path ?? path, piece, parts: listParts(path) }
}

const findOther = (path: string): Subject | undefined => {
  const other = findOtherPage(path)
  return other && { title: other.title, path: other.page, number: other.number }
}
