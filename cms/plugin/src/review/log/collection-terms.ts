import { glossary, type Label } from '@exemplar/shared/glossary'
import { documentKinds, kinds } from '@exemplar/shared/kinds/index'

/** What each collection that the review log tells of keeps, in words, by its slug. */
export const collectionTerms: Readonly<Record<string, Label>> = {
  ...Object.fromEntries(documentKinds.map((kind) => [kinds[kind].collection, kinds[kind].one])),
  users: glossary.user,
}
