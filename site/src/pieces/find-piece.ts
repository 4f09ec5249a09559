import { findAddressed } from '@exemplar/shared/kinds/index'
import { replica } from '../gazette/open-replica.ts'
import type { Gone } from '../gazette/replica.ts'
import { listFigures } from '../kinds/parts/press.ts'
import { columns } from '../layout/columns.ts'
import { findCommunityPiece, findDocumentPiece, findQuotePiece } from './of-documents.ts'
import { findFigurePiece, findTurnPiece, toTurnPiece } from './of-press.ts'
import { findPlanPiece, findStandardPiece } from './of-standards.ts'
import { isGone, type Piece } from './piece.ts'

// Paths of pieces, without the base: that of the page, or below it where they are parts:
//   /stories/<slug>, /results/<slug>, /press/<slug>, /press/releases/<slug>, /districts/<slug>
//   /standards, /standards/<item>, /plan, /communities/<slug>
//   /figures/<slug>            a figure; it is read on the page of the press
//   /press/<slug>/<turn>       a turn of a conference
//   /stories/<slug>/quote      what somebody says in a story

const finders = [
  findStandardPiece,
  findPlanPiece,
  findCommunityPiece,
  findFigurePiece,
  findQuotePiece,
  findTurnPiece,
  findDocumentPiece,
]

/** What stands at the path of a piece, or the withdrawal that took it. Throws a DifferingError while its copy is fetched again. */
export const findPiece = (path: string): Piece | Gone | undefined => {
  for (const find of finders) {
    const found = find(path)
    if (found) return found
  }
  return undefined
}

/** The path of the piece that an address of a page shows: its anchor may say which part. */
export const toPiecePath = (page: string, anchor: string): string => {
  if (anchor === '') return page
  const figure = page === columns.press.path && /^figure-(.+)$/.exec(anchor)?.[1]
  if (figure) return `/figures/${figure}`
  // An anchor that names no turn is a place on the page, which is shown as a whole.
  const turn = `${page}/${anchor}`
  return findTurnPiece(turn) ? turn : page
}

/** What of a page is shown by itself: figures of the press, turns of a conference, the quotation of a story. */
export const listParts = (path: string): Piece[] => {
  if (path === columns.press.path)
    return listFigures().flatMap(({ slug }) => toPieces(findFigurePiece(`/figures/${slug}`)))
  const addressed = findAddressed(path)
  if (addressed?.kind === 'story') return toPieces(findQuotePiece(`${path}/quote`))
  const found = addressed?.kind === 'conference' && replica().findBySlug('conference', addressed.slug)
  return found && found.state === 'live' ? found.document.turns.map((turn) => toTurnPiece(found, turn)) : []
}

const toPieces = (found: Piece | Gone | undefined): Piece[] => (found && !isGone(found) ? [found] : [])
