import { type Label, navigationTerms } from '@exemplar/shared/glossary'
import type { DocumentKind, DocumentOf, kinds } from '@exemplar/shared/kinds/index'
import type { reviewed } from '@exemplar/shared/kinds/parts/reviewed'
import type { Field } from 'payload'
import type { Reviewable, Row } from '../documents/reviewable.ts'
import { correctionField } from '../fields/correction-field.ts'
import { type GivenFields, toPresent, toText } from '../fields/row.ts'
import { markNeeded } from './mark-needed.ts'

/**
 * What a row gives for each field of a published shape, checked or not: all of them, those of its groups and lists too,
 * so that one that is forgotten does not compile. What the review adds to all kinds is added for all of them.
 */
export type Candidate<D> = GivenFields<Omit<D, keyof typeof reviewed>>

/** A kind of document in the CMS: the form in which it is written, and what is published of it. */
type Declaration<K extends DocumentKind> = Pick<
  Reviewable,
  'findDistrict' | 'needed' | 'listIssues' | 'listIssuesOn' | 'gathers' | 'requireWithdrawable' | 'entered'
> & {
  readonly of: (typeof kinds)[K]
  /** Group of the navigation. */
  readonly group: keyof typeof navigationTerms
  readonly description: Label
  /** Columns of the list, between the title and the time of the last change. */
  readonly columns: readonly string[]
  /** Fields that the list is searched by, beside the title. */
  readonly searched: readonly string[]
  readonly sort?: string
  readonly fields: Field[]
  /**
   * The candidate for the published shape, from a row read at depth 2 (relations as rows). Pure, and lenient: what is
   * missing is undefined and left out, and the shape's schema says so field by field.
   */
  readonly toDocument: (row: Row) => Candidate<DocumentOf<K>>
}

/** The kind as the review takes it, with the head of the collection that all kinds share. */
export const toReviewable = <K extends DocumentKind>({
  columns,
  description,
  fields,
  group,
  of: { collection, kind, many, one, shape },
  searched,
  sort = '-updatedAt',
  toDocument,
  ...rest
}: Declaration<K>): Reviewable => ({
  ...rest,
  kind,
  toDocument: (row) => toPresent({ ...toDocument(row), correction: toText(row.correction) }),
  collection: {
    slug: collection,
    labels: { singular: one, plural: many },
    admin: {
      group: navigationTerms[group],
      hideAPIURL: true,
      useAsTitle: 'title',
      defaultColumns: ['title', ...columns, 'review.dueAt', 'updatedAt'],
      listSearchableFields: ['title', ...searched],
      description,
    },
    defaultSort: sort,
    fields: [correctionField, ...markNeeded(fields, { shape, needed: rest.needed })],
  },
})
