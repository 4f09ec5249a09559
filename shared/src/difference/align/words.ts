import { diffArrays } from 'diff'
import type { Run } from '../change.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What two texts of one field may have together, in characters, to be compared by words. */
const longest = 50_000
/** How many words may differ between two texts. The work grows with its square. */
const mostEdits = 500
/** The squares of them that one comparison of documents may cost: about two seconds. */
const usualWork = 40 * mostEdits ** 2

export type CompareWords = (before: string, after: string) => Run[]

/**
 * Compares texts word by word, Chinese words being found by the dictionary. Texts that are too long or have too little
 * in common, and all once the work for one document is used up, are told as removed and added whole.
 */
export const toWordComparison = (mostWork = usualWork): CompareWords => {
  let left = mostWork
  return (before, after) => {
    const whole = toWhole(before, after)
    const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(left)))
    if (maxEditLength === 0 || before.length + after.length > longest) return whole
    const runs = diffArrays(toWords(before), toWords(after), { maxEditLength })
    const edits = runs?.reduce((sum, { added, count, removed }) => sum + (added || removed ? count : 0), 0)
    left -= (edits ?? maxEditLength) ** 2
    if (!runs) return whole
    const words = runs.map(({ added, removed, value }): Run => {
      const change = added ? 'added' : removed ? 'removed' : 'same'
      return { text: value.join(''), change }
    })
    return isByChance(words) ? whole : words
  }
}

const toWords = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

const toWhole = (before: string, after: string): Run[] =>
  before === after ? toRun(before, 'same') : [...toRun(before, 'removed'), ...toRun(after, 'added')]

const toRun = (text: string, change: Run['change']): Run[] => (text === '' ? [] : [{ text, change }])

/** Commas and particles that two sentences share by chance only tear them to pieces. */
const isByChance = (runs: readonly Run[]): boolean => {
  const sum = { same: 0, removed: 0, added: 0 }
  for (const { text, change } of runs) sum[change] += text.length
  return sum.same * 4 < Math.min(sum.removed, sum.added)
}
