/**
 * Text as search sees it: full-width letters and digits as half-width ones, capitals as small ones. Every UTF-16 unit
 * stays in its place, so that a position in the folded text is one in the text itself.
 */
export const fold = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Lu}/gu, (capital) => {
      const small = capital.toLowerCase()
      return small.length === capital.length ? small : capital
    })

/** The stretches of letters, digits and marks in a text, folded; everything else separates them. */
export const listRuns = (text: string): string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
