import { listRuns } from './fold.ts'

/** Only so much of a query is looked at; what a reader types is shorter, and a longer one costs more than it finds. */
const longestQuery = 100

/**
 * A text as the index holds it: every two neighbouring characters of a run are a word, and its last character is one
 * (社区治理: 社区 区治 治理 理). Any two characters of the text are found, without a dictionary that would have to
 * know them.
 */
export const toIndexed = (text: string): string => listRuns(text).map(toPairs).join(' ')

const toPairs = (run: string): string => {
  let [pairs, before] = ['', '']
  for (const character of run) {
    if (before !== '') pairs += `${before}${character} `
    before = character
  }
  return pairs + before
}

/** The stretches of a query that must all be found. */
export const listTerms = (query: string): string[] => [...new Set(listRuns(query.slice(0, longestQuery)))]

/**
 * What FTS5 is asked, from terms: each as a phrase of its pairs, a single character as the beginning of a pair. Terms
 * hold letters, digits and marks alone, so nothing in them can be taken for syntax. There must be at least one.
 */
export const toMatch = (terms: readonly string[]): string => terms.map(toPhrase).join(' AND ')

const toPhrase = (term: string): string => {
  const characters = Array.from(term)
  if (characters.length === 1) return `"${term}"*`
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return `"${pairs.join(' ')}"`
}
