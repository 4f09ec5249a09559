import { fold } from '@exemplar/shared/text/fold'

const toKey = (text: string): string => fold(text).text.toLowerCase()

/** Whether every word that was typed stands in one of the texts, however it is written there. Pure. */
export const isFound = (texts: readonly string[], typed: string): boolean => {
  const keys = texts.map(toKey)
  return toWords(typed).every((word) => keys.some((key) => key.includes(word)))
}

/** The words that were typed, as they are compared. Pure. */
const toWords = (typed: string): readonly string[] =>
  toKey(typed)
    .split(/\s+/)
    .filter((word) => word !== '')

const before = 16
const longest = 64

/** The part of the lines of a text where the first of the typed words stands that is there; undefined where none is. Pure. */
export const findExcerpt = (lines: readonly string[], typed: string): string | undefined => {
  for (const word of toWords(typed))
    for (const line of lines) {
      const folded = fold(line)
      const found = folded.text.toLowerCase().indexOf(word)
      if (found === -1) continue
      const { start: at } = folded.toWritten({ start: found, end: found + word.length })
      const from = at > before ? at - before : 0
      const part = line.slice(from, from + longest)
      return `${from > 0 ? '…' : ''}${part}${from + longest < line.length ? '…' : ''}`
    }
  return undefined
}
