import type { z } from 'zod'
import type { Label } from '../glossary.ts'
import type { Picture } from '../media/picture.ts'
import type { PublishedFile } from '../media/published-file.ts'
import type { HasReviewed, Reviewed } from './parts/reviewed.ts'

/** What documents of all kinds have. */
type AnyDocument = Reviewed & { readonly kind: string; readonly slug: string; readonly title: string }

/**
 * That a document refers to something: to a standard by its number (`evidences`), a community by its id (`names`) and by
 * an address that it has or had (`locates`), a press conference (`reports`), a figure (`quotes`), or by its id the public
 * notice that a result comes after, or the result that something comes after (`follows`). `target` is what the relation is found by; `rank` is a place in an announced list; `value` is the target as the document has it.
 */
export type Link = {
  readonly relation: 'evidences' | 'names' | 'locates' | 'reports' | 'quotes' | 'follows'
  readonly target: string
  readonly rank?: number | undefined
  readonly value?: unknown
}

/** A text of a document with what it is called, where a reader would not know by itself what it is. */
export type NamedText = { readonly name: Label; readonly text: string }

/** A text of a document; one that it does not have is left out. */
export type DocumentText = string | NamedText | undefined

/**
 * What a document says of one thing, and where that is read: found by search beside the document as a whole. `district` is
 * the code of the one that it is about, `standard` the number of one.
 */
export type Passage = {
  /** Path on the site, with the anchor where it has one, without the site's base. */
  readonly path: string
  readonly title: string
  readonly texts: readonly (string | NamedText)[]
  readonly district?: string | undefined
  readonly standard?: number | undefined
}

/** What stands for a document wherever it is not shown whole: the head of its page, cards, feeds, lists. */
export type Item = {
  readonly title: string
  readonly deck?: string | undefined
  /** The day that the document itself is of. */
  readonly date?: string | undefined
  readonly source?: string | undefined
  /** Who answers for its text (责任编辑). */
  readonly editor?: string | undefined
  readonly picture?: Picture | undefined
}

/** A column (栏目) of the site, by the first part of its address. */
export type SiteColumn = 'standards' | 'stories' | 'results' | 'communities' | 'press'

/**
 * All that is said of a kind of published document, once: everything that has to do with kinds (readers, paths, search,
 * the tables of the replica, labels of the admin, lists of tests) is derived from it.
 */
export type Kind<D extends AnyDocument = AnyDocument> = {
  readonly kind: D['kind']
  /** Two digits that stand for it in the index numbers (索引号) of its documents: never changed, never given to another. */
  readonly index: string
  /** Slug of its collection in the CMS: it stands in databases and in the review log. */
  readonly collection: string
  /** As it is written: strict. */
  readonly shape: z.ZodType<D>
  /** The only names of the kind. */
  readonly one: Label
  readonly many: Label
  /** The column that has something in it once there is a document of the kind; absent where it fills none. */
  readonly column?: SiteColumn
  /** One that comes out is told among the news of the home page. */
  readonly news?: true
  /** Path of the page that lists documents of the kind alone, where there is one. */
  readonly list?: string
  /** Path on the site at which the public reads one, without the site's base. */
  path(slug: string): string
  /** All files that it shows: what may be served while it is live, and no longer. */
  files(document: D): readonly PublishedFile[]
  /** What a reader would call its text, beside the title, in the order of reading: a paragraph each. */
  texts(document: D): readonly DocumentText[]
  /** What search leads to within it, or because of it, where that is more than the document as a whole. */
  passages?(document: D): readonly Passage[]
  /** The code of the district that it is about, where it is about one alone. */
  district?(document: D): string
  /** What it refers to, each once. */
  links(document: D): readonly Link[]
  item(document: D): Item
}

/** Declares a kind: the documents that its functions are given are those of its shape, which has what the review adds. */
export const declareKind = <D extends AnyDocument, S extends z.ZodType<D>>(
  declaration: Omit<Kind<z.infer<S>>, 'shape'> & { readonly shape: S & HasReviewed<S> },
) => declaration
