import { fieldTerms } from '@exemplar/shared/glossary'
import {
  listLinks,
  listPassages,
  type PublishedDocument,
  toKind,
  toPlainText,
} from '@exemplar/shared/kinds/index'
import type { Passage } from '@exemplar/shared/kinds/kind'
import { type Facets, listFacetWords, type SearchColumn, searchColumns } from './facets.ts'

/** A passage with the column that it is told under. */
export type PlacedPassage = Passage & { readonly column: SearchColumn }

/** The column of a document: that of its kind, or the one that its address begins with. */
const toColumn = ({ kind, slug }: PublishedDocument): SearchColumn => {
  const { column, path } = toKind(kind)
  const [first] = /[^/#]+/.exec(path(slug)) ?? []
  return column ?? searchColumns.find((key) => key === first) ?? 'home'
}

/** All that is found of a document that an entry carries: it as a whole, its passages, and what was corrected in it. */
const listPlacedPassages = (
  document: PublishedDocument,
  number: number,
): readonly [PlacedPassage, ...PlacedPassage[]] => {
  const column = toColumn(document)
  const [whole, ...others] = listPassages(document)
  const { title, correction } = document
  const corrected: PlacedPassage[] =
    correction === undefined
      ? []
      : [
          {
            column: 'gazette',
            path: `/gazette/${number}`,
            title: `公报第${number}号：更正“${title}”`,
            texts: [{ name: fieldTerms.correction, text: correction }],
          },
        ]
  return [{ ...whole, column }, ...others.map((passage) => ({ ...passage, column })), ...corrected]
}

/** So many passages of one document are found; one that had more would be longer than a gazette takes. */
const mostPassages = 10_000

/** The place of what was corrected, apart from those of the document itself. */
const correctedPlace = mostPassages - 1

/** A row of the index: the document and the place in it, so that rows in the order of their ids are documents in theirs, each as a whole last. */
const toRowId = (document: number, place: number): number => (document + 1) * mostPassages - 1 - place

/** In SQL, the row of a document as a whole. */
export const wholeRowOf = (document: string): string => `(${document} + 1) * ${mostPassages} - 1`

/** The document of a row, and whether it is the document as a whole, what was corrected in it, or a part of it. */
export const readRowId = (
  id: number,
): { document: number; place: number; of: 'whole' | 'part' | 'correction' } => {
  const document = Math.floor(id / mostPassages)
  const place = (document + 1) * mostPassages - 1 - id
  return { document, place, of: place === 0 ? 'whole' : place === correctedPlace ? 'correction' : 'part' }
}

/** The ids of all rows of a document, from the least to the greatest. */
export const toRowRange = (document: number): [number, number] => [
  document * mostPassages,
  (document + 1) * mostPassages - 1,
]

/** An edition of a document with the number of the entry that carries it. */
type Edition = { readonly document: PublishedDocument; readonly number: number }

/** The passages of an edition by their places: those of the document in their order, what was corrected in a place of its own. */
const toPlaces = ({ document, number }: Edition): Map<number, PlacedPassage> =>
  new Map(
    listPlacedPassages(document, number)
      .slice(0, correctedPlace)
      .map((passage, index) => [passage.column === 'gazette' ? correctedPlace : index, passage]),
  )

/** The passage of an edition at a place. */
export const findPassage = (edition: Edition, place: number): PlacedPassage | undefined =>
  toPlaces(edition).get(place)

/** What stands in the index of one passage. */
export type PassageRow = {
  readonly id: number
  readonly title: string
  readonly body: string
  readonly facets: string
  readonly year: number | null
}

/** The rows of the index for an edition of a document; `id` is that of the document. */
export const toPassageRows = (id: number, edition: Edition): PassageRow[] => {
  const { document } = edition
  const year = 'year' in document ? document.year : undefined
  const evidenced = listLinks(document).flatMap(({ relation, target }) =>
    relation === 'evidences' ? [target] : [],
  )
  return [...toPlaces(edition)].map(([place, { title, texts, column, district, standard }]) => {
    const standards = standard === undefined ? (place === 0 ? evidenced : []) : [String(standard)]
    const facets: Facets = { column, year, district, standards }
    return {
      id: toRowId(id, place),
      title,
      body: texts.map(toPlainText).join('\n'),
      facets: listFacetWords(facets).join(' '),
      year: year ?? null,
    }
  })
}
