import { fold } from './fold.ts'

/** Names that Windows keeps for its devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A title as the name of a file, without its extension: nothing unseen in it, radicals as the ideographs that they look
 * like, and `_` for what no file system takes. Full-width marks stay: they are how Chinese names are written. Something is
 * left of every title.
 */
export const toFileTitle = (title: string): string => {
  const seen = title
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFC')
    .toWellFormed()
  const letters = Array.from(seen, (letter) =>
    /[\p{Radical}\p{Co}]/u.test(letter) ? fold(letter).text : letter,
  )
  const name = letters
    .join('')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replaceAll(/^[.\s]+|[.\s]+$/gu, '')
    .replace(device, '_$&')
  return name === '' ? '附件' : name
}
