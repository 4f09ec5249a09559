import { toComparedNumber } from '@exemplar/shared/kinds/announcement/document-number'
import { fold, listRuns } from './fold.ts'

/** Only so much of a query is looked at; what a reader types is shorter, and a longer one costs more than it finds. */
const longestQuery = 100

/**
 * So many terms of a query are looked for, and so many of a single character: each of those is asked of the index as the
 * beginning of all pairs that begin with it, which takes as long as a hundred others.
 */
const [mostTerms, mostSingles] = [12, 3]

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

/** A document number (发文字号), its brackets of any kind: 威民字〔2020〕12号, 〔2020〕第12号, [2020]12. Letters before a blank are another word. */
const documentNumber = /\p{L}*[[(【〖〔「〘⟦{]\s*20\d\d\s*[\])】〗〕」〙⟧}]\s*第?\s*[1-9]\d*\s*号?/u

/** The stretches of a query that must all be found. A document number is one of them, as it is published. */
export const listTerms = (query: string): string[] => {
  const asked = fold(query.slice(0, longestQuery)).text
  const [number] = documentNumber.exec(asked) ?? []
  const numbers = number === undefined ? [] : [toComparedNumber(number).replace('〕第', '〕')]
  const others = number === undefined ? asked : asked.replace(number, ' ')
  return keepFirst([...new Set([...numbers, ...listRuns(others)])])
}

const isSingle = (term: string): boolean => Array.from(term).length === 1

const keepFirst = (terms: readonly string[]): string[] => {
  const singles = terms.filter(isSingle).slice(0, mostSingles)
  return terms.filter((term) => !isSingle(term) || singles.includes(term)).slice(0, mostTerms)
}

/** A term with what may stand apart in it: a document number, and what it is made of. */
export const listMarked = (terms: readonly string[]): string[] => [
  ...new Set(terms.flatMap((term) => [term, ...listRuns(term)])),
]

/** The pairs of neighbouring characters of a term; none of a single one. */
export const listPairs = (term: string): string[] =>
  listRuns(term).flatMap((run) => toPairs(run).split(' ').slice(0, -1))

/**
 * What FTS5 is asked for a term: a phrase of its pairs, a single character at its end as the beginning of a pair. Terms
 * hold letters, digits and marks alone, and brackets between those, so nothing in them can be taken for syntax.
 */
export const toPhrase = (term: string): string => {
  const runs = listRuns(term)
  const last = Array.from(runs.pop() ?? '')
  const before = runs.flatMap((run) => toPairs(run).split(' '))
  if (last.length === 1) return `"${[...before, ...last].join(' ')}"*`
  return `"${[...before, ...listPairs(last.join(''))].join(' ')}"`
}
