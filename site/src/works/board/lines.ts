import { LRUCache } from 'lru-cache'
import { toWords } from '../../layout/words.ts'

/** Characters of one line of an item; two lines of seven are the most that an item may have. */
const usual = 6
const most = 7

const known = new LRUCache<string, readonly string[]>({ max: 2_000 })

/**
 * A name in lines of at most six characters, broken between words and about equally long; in lines of seven where six do
 * not do. Each comes out the same every time.
 */
export const toNameLines = (name: string): readonly string[] => {
  const found = known.get(name)
  if (found) return found
  const lines = breakIn(name, usual, 2) ?? breakIn(name, most, 2) ?? cut(name, most)
  known.set(name, lines)
  return lines
}

/** A long name in two halves, broken between words. */
export const toHalves = (name: string): readonly string[] =>
  breakIn(name, Number.POSITIVE_INFINITY, 2) ?? [name]

const measure = (text: string): number => Array.from(text).length

/** Terms of this trade that the segmenter takes apart. */
const terms = ['社会组织']

const toPieces = (name: string): string[] => {
  const term = terms.find((one) => name.includes(one))
  const at = term === undefined ? -1 : name.indexOf(term)
  if (term === undefined) return toWords(name)
  return [...toWords(name.slice(0, at)), term, ...toWords(name.slice(at + term.length))]
}

/** The most equal way to lay words in one line, or in so many lines; undefined where a line would be too long. */
const breakIn = (name: string, longest: number, lines: number): readonly string[] | undefined => {
  if (Number.isFinite(longest) && measure(name) <= longest) return [name]
  const words = toPieces(name)
  const ways = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(''), words.slice(index + 1).join('')])
    .filter((way) => way.length <= lines && way.every((line) => measure(line) <= longest))
  return ways.reduce<readonly string[] | undefined>(
    (best, way) => (best && toWeight(best) <= toWeight(way) ? best : way),
    undefined,
  )
}

/** Lighter is better: as even as can be, and of two the one whose first line is the shorter, unless that is a word alone. */
const toWeight = ([first = '', second = '']: readonly string[]): number =>
  Math.abs(measure(first) - measure(second)) + (measure(first) <= 2 ? 0.5 : 0)

/** Between any two characters, where words are too long to be kept whole; as even as can be. */
const cut = (name: string, longest: number): readonly string[] => {
  const letters = Array.from(name)
  const count = Math.ceil(letters.length / longest)
  const length = Math.ceil(letters.length / count)
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * length, (index + 1) * length).join(''),
  )
}
