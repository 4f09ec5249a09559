import type { DocumentKind, PublishedDocument } from '@exemplar/shared/kinds/index'
import type { CollectionConfig, PayloadRequest } from 'payload'
import type { Issue } from '../errors/exemplar-error.ts'

/** A row as Payload gives it, before anything is known of its fields. */
export type Row = { readonly id: string; readonly [field: string]: unknown }

/**
 * A kind of document that goes through review into the gazette: its collection without the review's own fields, hooks
 * and access (the review adds them), and how a row becomes the published shape.
 */
export type Reviewable = {
  readonly kind: DocumentKind
  readonly collection: CollectionConfig
  /**
   * The division code of the district a row belongs to, undefined while none is chosen. Absent for kinds that are the
   * city's own, in which accounts of a district do not write. `data` has relations as ids; reads through `req`, so
   * inside its transaction.
   */
  readonly findDistrict?: (
    data: Readonly<Record<string, unknown>>,
    req: PayloadRequest,
  ) => Promise<string | undefined>
  /**
   * Adds to a row what it consists of beyond its own fields and relations: rows that are gathered. All that look at a row
   * (digest, preview, difference, check, queue) see it so. A change of a row of the collections that these come `from`
   * can change what an edition says. Reads through `req`, so inside its transaction.
   */
  readonly gathers?: {
    readonly from: readonly string[]
    readonly read: (req: PayloadRequest | Pick<PayloadRequest, 'payload'>, row: Row) => Promise<Row>
  }
  /**
   * The candidate for the published shape, from a row read at depth 2 (relations as rows). Pure, and lenient: what is
   * missing is left out, and the shape's schema says so field by field.
   */
  readonly toDocument: (row: Row) => unknown
  /** Texts that are asked for when one is submitted although the published shape does without: older documents have none. */
  readonly needed?: readonly string[]
  /** What the published shape cannot tell is wrong with such a row: what `toDocument` would lose. */
  readonly listIssues?: (row: Row) => readonly Issue[]
  /** What keeps such a row from coming out on a day (calendar date in Beijing) on which it may be reviewed all the same. */
  readonly listIssuesOn?: (row: Row, day: string) => readonly Issue[]
  /** Throws while something else that is public rests on such a row: that is withdrawn first. */
  readonly requireWithdrawable?: (row: Row) => void
  /**
   * What else is recorded when an entry of such a row is written, in the same transaction; `document` is absent where it
   * withdraws. Called once more for the same entry, it changes nothing.
   */
  readonly entered?: (
    req: PayloadRequest,
    entered: { readonly row: Row; readonly document?: PublishedDocument; readonly entry: number },
  ) => Promise<void>
}
