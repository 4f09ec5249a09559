import { toHalfWidth } from '@exemplar/shared/half-width'

/**
 * Text as search sees it: full-width letters and digits as half-width ones, capitals as small ones. Every UTF-16 unit
 * stays in its place, so that a position in the folded text is one in the text itself.
 */
export const fold = (text: string): string =>
  toHalfWidth(text).replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase()
    return small.length === capital.length ? small : capital
  })

/** The stretches of letters, digits and marks in a text, folded; everything else separates them. */
export const listRuns = (text: string): string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
