import type { SiteColumn } from '@exemplar/shared/kinds/kind'

/** The columns that what is found is told by: those of the site, the home page and the gazette. */
export const searchColumns = [
  'standards',
  'communities',
  'stories',
  'results',
  'press',
  'gazette',
  'home',
] as const satisfies readonly (SiteColumn | 'home' | 'gazette')[]
export type SearchColumn = (typeof searchColumns)[number]

/** What a search may be narrowed to. A district is named by its code. */
export type SearchFilter = {
  readonly column?: SearchColumn | undefined
  readonly year?: number | undefined
  readonly district?: string | undefined
}

/** What a passage stands under, beside its words; `standards` are the numbers of those that it evidences or is about. */
export type Facets = SearchFilter & { readonly standards?: readonly string[] }

/** Begins what no word of a reader begins with: those are of letters, digits and marks alone. */
const sign = '§'

/** The word of a standard, by its number; of no number what all of them begin with. */
export const toStandardWord = (number: string): string => `${sign}evidences${number}`

/** Facets as words of the index, so that what is asked for beside a text is found with it, by the same index. */
export const listFacetWords = ({ column, year, district, standards = [] }: Facets): string[] => [
  ...(column === undefined ? [] : [`${sign}${column}`]),
  ...(year === undefined ? [] : [`${sign}year${year}`]),
  ...(district === undefined ? [] : [`${sign}district${district}`]),
  ...standards.map(toStandardWord),
]

/** The column among the words of {@link listFacetWords}: it is the first. */
export const findColumn = (words: string): SearchColumn | undefined =>
  searchColumns.find((column) => words.split(' ', 1)[0] === `${sign}${column}`)

/** The standards among the words of {@link listFacetWords}. */
export const listStandardWords = (words: string): string[] =>
  words.split(' ').filter((word) => word.startsWith(toStandardWord('')))
