import { type Folded, foldWith } from '@exemplar/shared/text/fold'
import { toSimplified } from './simplified.ts'

/**
 * Text as search sees it: the fold that readers’ eyes make, capitals as small letters, and one character for a traditional
 * and a simplified one.
 */
export const fold = (text: string): Folded => foldWith(text, (piece) => toSimplified(piece.toLowerCase()))

/** The stretches of letters, digits and marks in a text, folded; everything else separates them. */
export const listRuns = (text: string): string[] => fold(text).text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
