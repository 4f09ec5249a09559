import { toStandardWord } from './facets.ts'
import { toPhrase } from './terms.ts'

/**
 * A word of a query; what evidences one of the `standards`, whose names have the word, is found by it too. A word that is
 * not known to be rare is taken for one that many texts have.
 */
export type Word = {
  readonly term: string
  readonly standards?: readonly string[]
  readonly isRare?: boolean
}

/** What is looked for: all of the words, or any of them, among what stands under all of the facets. At least one word. */
export type Sought = {
  readonly words: readonly Word[]
  readonly of: 'all' | 'any'
  readonly facets: readonly string[]
}

const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** What FTS5 is asked. Of titles only what stands there counts. */
export const toMatch = ({ words, of, facets }: Sought, where: 'texts' | 'titles' = 'texts'): string => {
  const asked = words.map(({ term, standards = [] }) =>
    where === 'titles' || standards.length === 0
      ? toPhrase(term)
      : `(${[toPhrase(term), ...standards.map((number) => quote(toStandardWord(number)))].join(' OR ')})`,
  )
  const all = of === 'any' ? [`(${asked.join(' OR ')})`] : asked
  return [...all, ...facets.map(quote)].join(' AND ')
}
