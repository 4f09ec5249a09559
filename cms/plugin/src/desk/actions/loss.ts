import type { Change } from '@exemplar/shared/difference/change'
import type { Label } from '@exemplar/shared/glossary'

/** What of an edition is lost with it: the fields that it changed, and how many characters it has written in them. */
export type Loss = { readonly fields: readonly Label[]; readonly written: number }

/** What `changes`, from the public edition to the one that is given up, come to. */
export const toLoss = (changes: readonly Change[]): Loss => {
  const fields = new Map(changes.map(({ label }) => [label.zh, label]))
  return {
    fields: [...fields.values()],
    written: changes.map(countWritten).reduce((sum, one) => sum + one, 0),
  }
}

const countWritten = ({ after = '', kind, words = [] }: Change): number => {
  if (kind === 'added') return countCharacters(after)
  if (kind !== 'changed') return 0
  return countCharacters(words.map(({ change, text }) => (change === 'added' ? text : '')).join(''))
}

/** As people count what they wrote: without blanks. */
const countCharacters = (text: string): number => [...text.replaceAll(/\s/g, '')].length
