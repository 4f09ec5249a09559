import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { EntryLine, Gone } from '../gazette/replica.ts'

/** What stands large on a card: one sort a kind of thing, so that it is known where nothing of it can be read. `ink` is 1 to 6. */
export type Sign =
  | {
      readonly is: 'item'
      readonly of: 'standard' | 'story'
      readonly ink: number | undefined
      readonly number: number
      readonly name: string
    }
  | { readonly is: 'count'; readonly isFinal: boolean; readonly count: number; readonly of: number }
  | { readonly is: 'clock'; readonly clock: string; readonly name: string }
  | { readonly is: 'day'; readonly day: string; readonly name: string }
  | { readonly is: 'value'; readonly name: string; readonly value: string; readonly unit: string }
  | { readonly is: 'places'; readonly name: string; readonly count: number }
  | { readonly is: 'window'; readonly lattice: string }
  | { readonly is: 'houses'; readonly name: string }
  | {
      readonly is: 'words'
      readonly ink: number | undefined
      readonly text: string
      readonly by: string
      /** What stands beside the words where there is room for both. */
      readonly beside: Exclude<Sign, { is: 'words' }>
    }

/** What a frame in somebody else's page says large. */
export type Said =
  | { readonly is: 'value'; readonly name: string; readonly value: string; readonly unit: string }
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'title'; readonly title: string }

/** What an edition said at the place that a piece is of; `asOf` where that is of a day. */
export type Saying = { readonly text: string; readonly asOf?: string }

/** One thing that is shown by itself on cards and in frames of other sites: a document, or a part of one. */
export type Piece = {
  /** By which its card and its frame are found, without the base; that of its page where it has one of its own. */
  readonly path: string
  /** Where it is read, with an anchor where it is a part. */
  readonly page: string
  /** What it is. */
  readonly name: string
  readonly title: string
  readonly sign: Sign
  readonly said: Said
  /** Of its category; absent where it has none. */
  readonly ink: number | undefined
  /** Whose it is and of when, the most important first. */
  readonly lines: readonly string[]
  readonly document: PublishedDocument
  readonly entry: EntryLine
  readonly subject: string
  /** What an edition of the document says in the place of this; undefined where it has no such place. */
  readonly toSaying: (document: PublishedDocument) => Saying | undefined
}

/** Whether what was looked for was withdrawn. */
export const isGone = (found: Piece | Gone): found is Gone => 'state' in found
