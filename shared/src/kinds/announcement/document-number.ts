import { fold } from '../../text/fold.ts'

/**
 * A document number (发文字号) as two are compared: brackets of every kind are the hexagonal ones, and blanks and
 * invisible characters say nothing. `威民字 [2020] 12 号` is `威民字〔2020〕12号`.
 */
export const toComparedNumber = (written: string): string =>
  fold(written)
    .text.replace(/\s/g, '')
    .replace(/[[(【〖「〘⟦{]/gu, '〔')
    .replace(/[\])】〗」〙⟧}]/gu, '〕')

/** What every way of writing the number ends in that a published shape takes. */
export const toNumberEnd = (written: string): string => {
  const compared = toComparedNumber(written)
  return compared.slice(compared.lastIndexOf('〔'))
}
