import type { Picture } from '@exemplar/shared/media/picture'
import type { Values } from '@exemplar/shared/values'

/** Something that is said in a few words, at its path in the published shape. */
export type Fact = { readonly path: string; readonly label: string; readonly text: string }

/** A part of a text as it is read one after the other; `path` is where it stands in the published shape. */
export type Piece = { readonly path: string } & (
  | { readonly is: 'head'; readonly level: number; readonly text: string }
  | { readonly is: 'prose'; readonly label: string; readonly text: string }
  | { readonly is: 'block'; readonly block: Values }
  | { readonly is: 'picture'; readonly label: string; readonly picture: Partial<Picture> }
  | { readonly is: 'facts'; readonly facts: readonly Fact[] }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }
)

/** A document as a text. */
export type Text = {
  readonly title: string
  readonly deck?: { readonly path: string; readonly text: string }
  readonly facts: readonly Fact[]
  readonly pieces: readonly Piece[]
}

/** The edition at hand as it is read, of the revision that it was made from. */
export type Reading = Text & {
  readonly edition: number
  readonly revision: number
  /** Where the pictures are shown from, by their paths in the shape. */
  readonly pictures: Readonly<Record<string, string>>
  /** The address of the site, for links that are paths of it. */
  readonly site: string
}
