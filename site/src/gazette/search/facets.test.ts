import { expect, test } from 'vitest'
import { findColumn, listFacetWords, listStandardWords } from './facets.ts'
import { listTerms } from './terms.ts'

const words = listFacetWords({ column: 'standards', year: 2020, district: '371002', standards: ['26', '8'] })

test('the standards of a passage are told from its column', () => {
  expect(listStandardWords(words.join(' '))).toEqual(['§evidences26', '§evidences8'])
  expect(listStandardWords(listFacetWords({ column: 'standards' }).join(' '))).toEqual([])
})

test('the column is told from what follows it', () => {
  expect(findColumn(words.join(' '))).toBe('standards')
  expect(findColumn('§year2020')).toBeUndefined()
})

test('no reader writes a word of a facet', () => {
  for (const word of words) expect(listTerms(word)).not.toContain(word)
})
