import { toWords } from '../../layout/words.ts'

/** Characters of a line of a title, at 22 pt in 156 mm, with some air at both ends. */
const most = 18

/** How wide a text is in characters: digits and letters are half of one. */
export const toBreadth = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) ? 0.55 : 1), 0)

/**
 * A title in lines that are broken between words and about equally long, the first of two as long or longer (GB/T 9704,
 * 7.3.1: whole words, symmetrical). Each comes out the same every time.
 */
export const toTitleLines = (title: string): string[] => {
  const words = toWords(title).flatMap((word) => (toBreadth(word) > most ? Array.from(word) : word))
  for (let count = Math.ceil(toBreadth(title) / most); count < words.length; count++) {
    const found = lay(words, count)
    if (found) return found.lines
  }
  return words.length === 0 ? [title] : (lay(words, words.length)?.lines ?? [title])
}

type Laid = { readonly lines: string[]; readonly weight: number }

/** The most equal way to lay words in so many lines; undefined where a line would be too long. */
const lay = (words: readonly string[], count: number): Laid | undefined => {
  const even = toBreadth(words.join('')) / count
  const known = new Map<string, Laid | undefined>()
  const from = (start: number, left: number): Laid | undefined => {
    const key = `${start} ${left}`
    if (!known.has(key)) known.set(key, find(start, left))
    return known.get(key)
  }
  const find = (start: number, left: number): Laid | undefined => {
    if (left === 1) return toLine(words.slice(start), even)
    let best: Laid | undefined
    for (let end = start + 1; end <= words.length - left + 1; end++) {
      const line = toLine(words.slice(start, end), even)
      const rest = line && from(end, left - 1)
      const weight = line && rest ? line.weight + rest.weight : Number.POSITIVE_INFINITY
      // Of two that are as even, the one whose upper line is the longer.
      if (line && rest && (!best || weight <= best.weight))
        best = { lines: [...line.lines, ...rest.lines], weight }
    }
    return best
  }
  return from(0, count)
}

const toLine = (words: readonly string[], even: number): Laid | undefined => {
  const line = words.join('')
  const breadth = toBreadth(line)
  return breadth > most ? undefined : { lines: [line], weight: (breadth - even) ** 2 }
}
