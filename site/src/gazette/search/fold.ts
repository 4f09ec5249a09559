import { type Folded, foldWith } from '@exemplar/shared/text/fold'
import { toSimplified } from './simplified.ts'

/**
 * Text as search sees it: the fold that readers’ eyes make, capitals as small letters, and one character for a traditional
 * and a simplified one.
 */
export const fold = (text: string): Folded => foldWith(text, (piece) => toSimplified(piece.toLowerCase()))

/** Most of a text are the first ones: asked for by themselves they are found in a fraction of the time. */
const runs = /(?:[0-9a-z\u4e00-\u9fff]+|[\p{L}\p{N}\p{M}])+/gu

/** The stretches of letters, digits and marks in a text, folded; everything else separates them. */
export const listRuns = (text: string): string[] => fold(text).text.match(runs) ?? []
